using System.Diagnostics;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Retention;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Runtime;

public sealed class RetentionTests
{
    private static readonly ConversationKey Anna = new("network", "anna");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_old_things_are_removed_nobody_is_turned_away_or_left_without_an_answer()
    {
        const int Old = 3000, Customers = 20, Questions = 25;
        var clock = new ShopClock();
        await using var engine = await Engine.StartAsync(Echo, clock: clock, settings: ("Storage:Retention:Pause", "00:00:00"));
        foreach (var some in Enumerable.Range(0, Old).Chunk(500))
            await Task.WhenAll(some.Select(i => OldAsync(engine, new ConversationKey("pulled", $"old{i}"))));
        await OldAsync(engine, Customer(0));
        clock.Jump(TimeSpan.FromDays(600));
        var today = clock.GetUtcNow();

        var started = Stopwatch.GetTimestamp();
        var pass = Task.Run(() => engine.Get<RetentionPass>().RunAsync(null, Cancellation), Cancellation);
        var slowest = await Task.WhenAll(Enumerable.Range(0, Customers).Select(AskAsync));
        var removed = await pass;

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{removed} in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms; the slowest message was stored in {slowest.Max().TotalMilliseconds:0.0} ms.");
        Assert.InRange(removed.Conversations, Old, Old + 1);
        for (var i = 0; i < Old; i++)
            Assert.Null(await engine.Log.FindAsync(new ConversationKey("pulled", $"old{i}"), Cancellation));
        for (var customer = 0; customer < Customers; customer++)
            await engine.UntilAsync(Customer(customer), log => log.Count(entry => entry.Direction == Direction.Out && entry.Time >= today) == Questions);

        async Task<TimeSpan> AskAsync(int customer)
        {
            var longest = TimeSpan.Zero;
            for (var i = 0; i < Questions; i++)
            {
                var asked = Stopwatch.GetTimestamp();
                await engine.ReceivesAsync(Customer(customer), $"{i}");
                longest = Stopwatch.GetElapsedTime(asked) is var took && took > longest ? took : longest;
                await Task.Yield();
            }

            return longest;
        }
    }

    [Fact]
    public async Task By_itself_the_server_removes_what_is_old_every_hour()
    {
        var clock = new ShopClock();
        await using var engine = await Engine.StartAsync(Echo, clock: clock, settings: ("Storage:Retention:Pause", "00:00:00"));
        await OldAsync(engine, new ConversationKey("pulled", "old"));
        clock.Jump(TimeSpan.FromDays(549));
        Assert.NotNull(await engine.Log.FindAsync(new ConversationKey("pulled", "old"), Cancellation));

        clock.Advance(TimeSpan.FromHours(1));

        while (await engine.Log.FindAsync(new ConversationKey("pulled", "old"), Cancellation) is not null)
            await Task.Yield();
    }

    [Fact]
    public async Task In_a_cluster_a_reminder_has_what_is_old_removed_and_does_not_wait_for_it()
    {
        var clock = new ShopClock();
        await using var engine = await Engine.StartAsync(Echo, clock: clock, settings: ("Storage:Retention:Pause", "00:01:00"));
        await OldAsync(engine, new ConversationKey("pulled", "old"));
        clock.Jump(TimeSpan.FromDays(549));
        var reminded = engine.Get<IGrainFactory>().GetGrain<IRetentionGrain>(0).AsReference<IRemindable>();

        // The second finds the first at work, in its pause.
        await reminded.ReceiveReminder("every hour", default, Cancellation);
        await reminded.ReceiveReminder("every hour", default, Cancellation);

        while (await engine.Log.FindAsync(new ConversationKey("pulled", "old"), Cancellation) is not null)
            await Task.Yield();
    }

    [Fact]
    public async Task A_reply_of_an_erased_conversation_is_not_sent_to_who_begins_anew()
    {
        await using var engine = await Engine.StartAsync(Echo);
        engine.Network.Answers = (text, _) => text == "the secret" ? new SendResult.TryAgain("busy") : new SendResult.Sent();
        await engine.ReceivesAsync(Anna, "the secret");
        Assert.Equal("the secret", await engine.Network.HearsAsync());

        await engine.Get<ICustomerData>().EraseAsync(Anna, Cancellation);
        engine.Network.Answers = (_, _) => new SendResult.Sent();
        await engine.ReceivesAsync(Anna, "hello");
        await ConversationEngineTests.AdvanceUntilAsync(engine, HearHelloAsync());

        Assert.Equal(["hello"], engine.Network.Took);

        async Task HearHelloAsync()
        {
            while (await engine.Network.HearsAsync() != "hello")
            {
            }
        }
    }

    private static ConversationKey Customer(int number) => new("pulled", $"customer{number}");

    private static async Task OldAsync(Engine engine, ConversationKey key)
    {
        await engine.ReceivesAsync(key, "long ago");
        await engine.UntilSaidAsync(key, "long ago");
    }

    private static Task Echo(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(turnContext.Activity.Text!, cancellationToken: cancellationToken);
}
