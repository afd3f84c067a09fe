using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Runtime;

public sealed class DeliveryTests
{
    private static readonly ConversationKey Anna = new("network", "anna");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replies_reach_the_network_in_order_and_once()
    {
        await using var engine = await Engine.StartAsync(Twice);

        await engine.ReceivesAsync(Anna, "a");
        await engine.ReceivesAsync(Anna, "b");

        foreach (var expected in new[] { "a 1", "a 2", "b 1", "b 2" })
            Assert.Equal(expected, await engine.Network.HearsAsync());
    }

    [Fact]
    public async Task A_reply_that_the_network_does_not_take_is_tried_again_before_the_next_one()
    {
        await using var engine = await Engine.StartAsync(Twice);
        engine.Network.Answers = (_, attempt) => attempt <= 2 ? new SendResult.TryAgain("busy") : new SendResult.Sent();

        await engine.ReceivesAsync(Anna, "a");
        await ConversationEngineTests.AdvanceUntilAsync(engine, HearAsync(engine, 4));

        Assert.Equal(["a 1", "a 2"], engine.Network.Took);
    }

    [Fact]
    public async Task The_wait_that_the_network_asks_for_is_kept()
    {
        await using var engine = await Engine.StartAsync(Twice);
        engine.Network.Answers = (_, attempt) => attempt == 1 ? new SendResult.TryAgain("slow down", TimeSpan.FromMinutes(30)) : new SendResult.Sent();

        await engine.ReceivesAsync(Anna, "a");
        await engine.Network.HearsAsync();
        var asked = engine.Clock.GetUtcNow();
        await ConversationEngineTests.AdvanceUntilAsync(engine, HearAsync(engine, 1));

        Assert.True(engine.Clock.GetUtcNow() - asked >= TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task A_right_to_deliver_that_ran_out_sends_nothing_while_another_server_has_it()
    {
        await using var engine = await Engine.StartAsync(Twice);
        engine.Network.Answers = (_, attempt) => attempt == 1 ? new SendResult.TryAgain("slow down", TimeSpan.FromMinutes(10)) : new SendResult.Sent();
        await engine.ReceivesAsync(Anna, "a");
        await engine.Network.HearsAsync();

        DeliveryClaim? other;
        do
        {
            engine.Clock.Advance(TimeSpan.FromSeconds(1));
            other = await engine.Log.ClaimDeliveryAsync(Anna, "another", TimeSpan.FromHours(1), Cancellation);
        }
        while (other is null);

        Assert.True(other.IsTakenOver);
        var until = engine.Clock.GetUtcNow().AddHours(1);
        await ConversationEngineTests.AdvanceUntilAsync(engine, HearAsync(engine, 1));
        Assert.True(engine.Clock.GetUtcNow() >= until);
    }

    [Fact]
    public async Task A_refused_reply_is_recorded_as_failed_and_the_next_one_goes_on()
    {
        await using var engine = await Engine.StartAsync(Twice);
        engine.Network.Answers = (text, _) => text == "a 1" ? new SendResult.Refused("the customer left") : new SendResult.Sent("n2");

        await engine.ReceivesAsync(Anna, "a");
        await HearAsync(engine, 2);
        await UntilDeliveredAsync(engine);

        var outcomes = (await engine.Log.ReadAsync(Anna, 0, Direction.Out, 10, Cancellation)).Select(entry => entry.Delivery);
        Assert.Equal([new Delivery.Failed("the customer left"), new Delivery.Sent("n2")], outcomes);
    }

    [Fact]
    public async Task A_reply_that_never_goes_through_is_given_up_at_last()
    {
        await using var engine = await Engine.StartAsync(Twice, settings: ("Runtime:DeliveryAttempts", "4"));
        engine.Network.Answers = (text, _) => text == "a 1" ? new SendResult.TryAgain("busy") : new SendResult.Sent();

        await engine.ReceivesAsync(Anna, "a");
        await ConversationEngineTests.AdvanceUntilAsync(engine, HearAsync(engine, 5));
        await UntilDeliveredAsync(engine);

        var first = (await engine.Log.ReadAsync(Anna, 0, Direction.Out, 1, Cancellation))[0];
        Assert.Equal(new Delivery.Failed("Gave up after 4 attempts: busy"), first.Delivery);
    }

    [Fact]
    public async Task A_reply_at_which_the_channel_itself_breaks_is_given_up_and_the_next_one_goes_on()
    {
        await using var engine = await Engine.StartAsync(Twice, settings: ("Runtime:DeliveryAttempts", "2"));
        engine.Network.Answers = (text, _) => text == "a 1" ? throw new InvalidOperationException("no such card") : new SendResult.Sent("n2");

        await engine.ReceivesAsync(Anna, "a");
        await ConversationEngineTests.AdvanceUntilAsync(engine, HearAsync(engine, 1));
        await UntilDeliveredAsync(engine);

        var outcomes = (await engine.Log.ReadAsync(Anna, 0, Direction.Out, 10, Cancellation)).Select(entry => entry.Delivery);
        Assert.Equal(
            [new Delivery.Failed("Gave up after 2 attempts: The channel failed, InvalidOperationException."), new Delivery.Sent("n2")], outcomes);
    }

    [Fact]
    public async Task What_was_committed_but_not_delivered_is_delivered_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        await using (var first = await Engine.StartAsync(Twice, folder))
        {
            first.Network.Answers = (_, _) => new SendResult.TryAgain("down");
            await first.ReceivesAsync(Anna, "a");
            await first.Network.HearsAsync();
        }

        await using var second = await Engine.StartAsync(Twice, folder);
        await HearAsync(second, 2);

        Assert.Equal(["a 1", "a 2"], second.Network.Took);
    }

    [Fact]
    public async Task A_long_reply_goes_on_with_its_next_part_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        var narrow = new ChannelProfile { Display = new ChannelDisplay { LongestText = 10 } };
        await using (var first = await Engine.StartAsync(Long, folder))
        {
            first.Network.Profile = narrow;
            first.Network.Answers = (text, _) => text == "part one," ? new SendResult.Sent("n1") : new SendResult.TryAgain("down");
            await first.ReceivesAsync(Anna, "a");
            await HearAsync(first, 2);
        }

        await using var second = await Engine.StartAsync(Long, folder);
        second.Network.Profile = narrow;
        await HearAsync(second, 2);

        Assert.Equal(["part two,", "part three"], second.Network.Took);
    }

    [Fact]
    public async Task An_address_sends_no_faster_than_its_network_allows_over_all_its_conversations()
    {
        await using var engine = await Engine.StartAsync(Twice);
        engine.Network.PerSecond = 1;

        await engine.ReceivesAsync(Anna, "a");
        await engine.ReceivesAsync(new ConversationKey("network", "ben"), "b");
        var started = engine.Clock.GetUtcNow();
        await ConversationEngineTests.AdvanceUntilAsync(engine, HearAsync(engine, 4));

        Assert.True(engine.Clock.GetUtcNow() - started >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Who_opts_out_while_a_message_waits_does_not_get_it()
    {
        await using var engine = await Engine.StartAsync(Twice);
        engine.Network.Answers = (_, attempt) => attempt == 1 ? new SendResult.TryAgain("busy") : new SendResult.Sent();
        await engine.ReceivesAsync(Anna, "a");
        await engine.Network.HearsAsync();

        await engine.Conversations.ReceiveAsync(Engine.Message(Anna, "stop") with { Standing = Standing.OptedOut }, Cancellation);
        await ConversationEngineTests.AdvanceUntilAsync(engine, UntilDeliveredAsync(engine));

        Assert.Empty(engine.Network.Took);
    }

    [Theory]
    [InlineData(Standing.Open, false, 1, true)]
    [InlineData(Standing.Open, false, 25, false)]
    [InlineData(Standing.Open, true, 25, true)]
    [InlineData(Standing.Open, true, 170, false)]
    [InlineData(Standing.OptedOut, true, 1, false)]
    [InlineData(Standing.Unreachable, true, 1, false)]
    public void The_gate_lets_through_what_customer_and_network_allow(Standing standing, bool byStaff, int hours, bool passes)
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(55);
        var conversation = new ConversationSnapshot
        {
            Key = Anna,
            Version = 1,
            AnsweredThrough = 1,
            DeliveredThrough = 0,
            LastSequence = 2,
            Reference = "{}",
            Standing = standing,
            LastHeard = now.AddHours(-hours),
        };
        var message = new Activity { From = byStaff ? Speakers.Staff("ben", "Ben") : new ChannelAccount("bot") };
        var profile = new ChannelProfile { Window = new MessagingWindow(TimeSpan.FromHours(24), TimeSpan.FromDays(7)) };

        Assert.Equal(passes, SendGate.Refuse(conversation, profile, message, now) is null);
        Assert.Equal(passes && byStaff, SendGate.Refuse(conversation with { HeldUntil = now.AddHours(1) }, profile, message, now) is null);
    }

    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 1, 1)]
    [InlineData(4, 1, 8)]
    [InlineData(30, 1, 300)]
    public void Waits_double_up_to_five_minutes_and_are_spread(int failed, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetailMessenger.Runtime.Delivery.Backoff.Next(failed, new RetailMessenger.Runtime.RuntimeOptions(), chance));

    private static async Task HearAsync(Engine engine, int attempts)
    {
        for (var i = 0; i < attempts; i++)
            await engine.Network.HearsAsync();
    }

    // The mark follows the network's answer by one write.
    private static async Task UntilDeliveredAsync(Engine engine)
    {
        while ((await engine.Log.MeasureBacklogAsync(Cancellation)).Count > 0)
            await Task.Yield();
    }

    private static async Task Long(ITurnContext turn, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync("part one, part two, part three", cancellationToken: cancellationToken);

    private static async Task Twice(ITurnContext turn, CancellationToken cancellationToken)
    {
        await turn.SendActivityAsync($"{turn.Activity.Text} 1", cancellationToken: cancellationToken);
        await turn.SendActivityAsync($"{turn.Activity.Text} 2", cancellationToken: cancellationToken);
    }
}
