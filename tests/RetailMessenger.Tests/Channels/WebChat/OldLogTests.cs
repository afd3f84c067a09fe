using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

/// <summary>Clients of a conversation whose old part was removed.</summary>
public sealed class OldLogTests(OneShop one) : IClassFixture<OneShop>
{
    private readonly TestShop _shop = one.Shop;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("3")]
    public async Task Who_reads_a_log_that_begins_later_gets_what_there_is(string? watermark)
    {
        using var anna = await _shop.CustomerAsync();
        await ChatAsync(anna);

        var polled = await anna.PollsAsync(watermark);

        Assert.Equal(["new", "you said new"], polled.Json.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()));
        Assert.Equal("6", polled["watermark"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Who_comes_back_with_an_old_watermark_hears_what_there_is_and_what_follows(int watermark)
    {
        using var anna = await _shop.CustomerAsync();
        await ChatAsync(anna);
        using var stream = await LiveStream.OpenAsync(
            (await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}?watermark={watermark}", anna.Token))["streamUrl"]);

        await anna.SaysAsync("more");

        Assert.Equal(["new", "you said new", "more", "you said more"], await stream.TextsAsync(4));
    }

    [Fact]
    public async Task Who_listens_while_the_log_is_emptied_hears_what_follows()
    {
        using var anna = await _shop.CustomerAsync();
        await ChatAsync(anna);
        await anna.ComesBackAsync();
        var ticket = new Ticket { Id = anna.ConversationId, Conversation = KeyOf(anna), Opened = _shop.Clock.GetUtcNow(), Message = "wet" };
        var row = (await _shop.Get<IConversationLog>().FindAsync(KeyOf(anna), Cancellation))!;
        await _shop.Get<IConversationLog>().CommitAsync(
            new TurnCommit { Conversation = row.Key, ExpectedVersion = row.Version, AnsweredThrough = row.AnsweredThrough, Pulled = true, Tickets = [ticket] }, Cancellation);
        await PruneAsync(TimeSpan.FromMinutes(1));
        Assert.Empty((await anna.PollsAsync()).Json.GetProperty("activities").EnumerateArray());

        await anna.SaysAsync("still there?");

        Assert.Equal("you said still there?", await anna.HearsAsync());
    }

    private static ConversationKey KeyOf(Customer customer) => new("directline", customer.ConversationId);

    // Greeting and one exchange, which are old then, and another one.
    private async Task ChatAsync(Customer anna)
    {
        await anna.HearsAsync();
        await anna.SaysAsync("old");
        await anna.HearsAsync();
        _shop.Clock.Jump(TimeSpan.FromSeconds(5));
        var limit = _shop.Clock.GetUtcNow();
        _shop.Clock.Jump(TimeSpan.FromSeconds(5));
        await anna.SaysAsync("new");
        await anna.HearsAsync();
        await PruneAsync(limit - _shop.Clock.GetUtcNow());
    }

    private async Task PruneAsync(TimeSpan before)
    {
        var limits = new RetentionLimits(_shop.Clock.GetUtcNow() + before, new Dictionary<string, DateTimeOffset?>());
        for (string? after = null; ;)
        {
            if ((after = (await _shop.Get<IRetention>().RemoveAsync(limits, after, Cancellation)).Next) is null)
                return;
        }
    }
}
