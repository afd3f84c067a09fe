using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Tests.Storage;

/// <summary>What sending to a network needs of a store.</summary>
public abstract partial class StoreContract
{
    protected IReceipts Receipts => Store.Get<IReceipts>();

    [Fact]
    public async Task When_the_customer_last_did_something_is_known_and_never_in_the_future()
    {
        var now = Store.Clock.GetUtcNow();
        await Log.AppendAsync(Message(Anna, "a") with { HappenedAt = now.AddHours(-2) }, Cancellation);
        Assert.Equal(now.AddHours(-2), (await Log.FindAsync(Anna, Cancellation))!.LastHeard);

        await Log.AppendAsync(Message(Anna, "b") with { HappenedAt = now.AddHours(-3) }, Cancellation);
        await Log.AppendAsync(Message(Anna, "c") with { ByCustomer = false }, Cancellation);
        Assert.Equal(now.AddHours(-2), (await Log.FindAsync(Anna, Cancellation))!.LastHeard);

        await Log.AppendAsync(Message(Anna, "d") with { HappenedAt = now.AddDays(1) }, Cancellation);
        Assert.Equal(now, (await Log.FindAsync(Anna, Cancellation))!.LastHeard);
    }

    [Fact]
    public async Task How_a_customer_stands_changes_by_what_they_say_and_by_what_the_network_says()
    {
        await Log.AppendAsync(Message(Anna, "stop") with { Standing = Standing.OptedOut }, Cancellation);
        await Log.AppendAsync(Message(Anna, "more"), Cancellation);
        Assert.Equal(Standing.OptedOut, (await Log.FindAsync(Anna, Cancellation))!.Standing);

        await Log.AppendAsync(Message(Anna, "start") with { Standing = Standing.Open }, Cancellation);
        Assert.Equal(Standing.Open, (await Log.FindAsync(Anna, Cancellation))!.Standing);

        await Log.SetStandingAsync(Anna, Standing.Unreachable, Cancellation);
        await Log.AppendAsync(Message(Anna, "somebody else") with { ByCustomer = false }, Cancellation);
        Assert.Equal(Standing.Unreachable, (await Log.FindAsync(Anna, Cancellation))!.Standing);
        await Log.AppendAsync(Message(Anna, "here I am"), Cancellation);
        Assert.Equal(Standing.Open, (await Log.FindAsync(Anna, Cancellation))!.Standing);
    }

    [Fact]
    public async Task Who_holds_a_conversation_is_known_until_it_is_given_back()
    {
        var until = Store.Clock.GetUtcNow().AddHours(24);
        await Log.AppendAsync(Message(Anna, "a") with { HeldUntil = until }, Cancellation);
        await Log.AppendAsync(Message(Anna, "b"), Cancellation);
        Assert.Equal(until, (await Log.FindAsync(Anna, Cancellation))!.HeldUntil);

        await Log.AppendAsync(Message(Anna, "c") with { HeldUntil = DateTimeOffset.UnixEpoch }, Cancellation);
        Assert.Equal(DateTimeOffset.UnixEpoch, (await Log.FindAsync(Anna, Cancellation))!.HeldUntil);
    }

    [Fact]
    public async Task Parts_that_were_taken_are_counted_until_the_reply_is_delivered()
    {
        var entry = await SendAsync(Anna, "hello");
        await Log.CommitAsync(Turn(Anna, 0, entry.Sequence, ["a long answer"]) with { Pulled = false }, Cancellation);
        await Log.RecordFailedDeliveryAsync(Anna, Cancellation);
        await Log.RecordDeliveredPartAsync(Anna, Cancellation);
        var between = (await Log.FindAsync(Anna, Cancellation))!;
        Assert.Equal((1, 0), (between.DeliveredParts, between.FailedDeliveries));

        await Log.MarkDeliveredAsync(Anna, entry.Sequence + 1, new Delivery.Sent("n1 n2"), Cancellation);

        Assert.Equal(0, (await Log.FindAsync(Anna, Cancellation))!.DeliveredParts);
    }

    [Fact]
    public async Task One_server_at_a_time_has_the_right_to_deliver_until_it_lets_it_run_out()
    {
        var entry = await SendAsync(Anna, "hello");
        await Log.CommitAsync(Turn(Anna, 0, entry.Sequence, ["an answer"]) with { Pulled = false }, Cancellation);

        var first = await ClaimAsync("a", TimeSpan.FromMinutes(1));
        Assert.Equal((false, 0), (first!.IsTakenOver, first.Conversation.DeliveredThrough));
        Assert.Null(await ClaimAsync("b", TimeSpan.FromMinutes(1)));
        Assert.False((await ClaimAsync("a", TimeSpan.Zero))!.IsTakenOver);
        Assert.False((await ClaimAsync("b", TimeSpan.Zero))!.IsTakenOver);
        Assert.False((await ClaimAsync("a", TimeSpan.FromMilliseconds(-1)))!.IsTakenOver);

        var second = await ClaimAsync("b", TimeSpan.FromMinutes(1));
        Assert.True(second!.IsTakenOver);
        Assert.Null(await ClaimAsync("a", TimeSpan.FromMinutes(1)));

        await Log.MarkDeliveredAsync(Anna, entry.Sequence + 1, new Delivery.Sent("n1"), Cancellation);
        Assert.False((await ClaimAsync("a", TimeSpan.FromMinutes(1)))!.IsTakenOver);
        Assert.Null(await Log.ClaimDeliveryAsync(Ben, "a", TimeSpan.FromMinutes(1), Cancellation));

        Task<DeliveryClaim?> ClaimAsync(string claimant, TimeSpan duration) => Log.ClaimDeliveryAsync(Anna, claimant, duration, Cancellation);
    }

    [Fact]
    public async Task The_newest_entries_come_in_their_order()
    {
        for (var i = 1; i <= 5; i++)
            await SendAsync(Anna, $"m{i}");

        Assert.Equal(["m4", "m5"], (await Log.ReadLastAsync(Anna, 2, Cancellation)).Select(entry => entry.ToActivity().Text));
        Assert.Empty(await Log.ReadLastAsync(Ben, 2, Cancellation));
    }

    [Fact]
    public async Task A_receipt_only_ever_goes_forward()
    {
        await SendAsync(Anna, "hello");
        var now = Store.Clock.GetUtcNow();
        DeliveryReceipt Receipt(DeliveryStatus status, string id = "n1", int seconds = 0) => new(Anna, id, status, now.AddSeconds(seconds));

        Assert.True(await Receipts.RecordAsync(Receipt(DeliveryStatus.Delivered), Cancellation));
        Assert.False(await Receipts.RecordAsync(Receipt(DeliveryStatus.Sent), Cancellation));
        Assert.False(await Receipts.RecordAsync(Receipt(DeliveryStatus.Delivered, seconds: 1), Cancellation));
        Assert.True(await Receipts.RecordAsync(Receipt(DeliveryStatus.Read), Cancellation));

        Assert.Equal(DeliveryStatus.Read, (await Receipts.FindAsync(Anna, "n1", Cancellation))?.Status);
        Assert.Null(await Receipts.FindAsync(Ben, "n1", Cancellation));
        Assert.True(await Receipts.RecordAsync(Receipt(DeliveryStatus.Read, "#read"), Cancellation));
        Assert.True(await Receipts.RecordAsync(Receipt(DeliveryStatus.Read, "#read", 5), Cancellation));
        Assert.False(await Receipts.RecordAsync(Receipt(DeliveryStatus.Read, "#read", 3), Cancellation));
    }

    [Fact]
    public async Task What_a_network_told_of_a_customer_goes_with_the_customer()
    {
        await SendAsync(Anna, "hello");
        await Receipts.RecordAsync(new DeliveryReceipt(Anna, "n1", DeliveryStatus.Read, Store.Clock.GetUtcNow()), Cancellation);
        await Receipts.RecordAsync([new Measure("message.cost", Anna, "USD", 0.01)], Cancellation);

        await Store.Get<ICustomerData>().EraseAsync(Anna, Cancellation);

        Assert.Null(await Receipts.FindAsync(Anna, "n1", Cancellation));
    }
}
