using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class ReconnectTests(OneShop one) : IClassFixture<OneShop>
{
    private readonly TestShop _shop = one.Shop;

    [Theory]
    [InlineData("?watermark=")]
    [InlineData("?watermark=0")]
    [InlineData("?watermark=rubbish")]
    [InlineData("?watermark=-1")]
    [InlineData("?watermark=9999")]
    [InlineData("?watermark=99999999999999999999999")]
    [InlineData("?watermark=1&watermark=2")]
    public async Task Who_comes_back_without_a_usable_watermark_sees_everything(string query)
    {
        using var anna = await TalkedAsync();

        using var stream = await ReconnectAsync(anna, query);

        Assert.Equal(["welcome", "hello", "you said hello"], await stream.TextsAsync(3));
    }

    [Fact]
    public async Task Who_comes_back_with_a_watermark_sees_what_came_after()
    {
        using var anna = await TalkedAsync();

        using var stream = await ReconnectAsync(anna, "?watermark=2");

        Assert.Equal(["hello", "you said hello"], await stream.TextsAsync(2));
    }

    [Fact]
    public async Task Who_gives_no_watermark_sees_only_what_is_new()
    {
        using var anna = await TalkedAsync();

        using var stream = await ReconnectAsync(anna, "");
        await anna.SaysAsync("again");

        Assert.Equal(["again", "you said again"], await stream.TextsAsync(2));
    }

    [Fact]
    public async Task A_conversation_that_does_not_exist_is_not_found()
    {
        var token = await _shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret);

        var reply = await _shop.DirectLine.GetAsync($"conversations/{token["conversationId"]}", token["token"]);

        Assert.Equal((404, "ConversationNotFound"), (reply.Status, reply.ErrorCode));
        Assert.Equal(404, (await _shop.DirectLine.GetAsync("conversations/nothing", TestShop.Secret)).Status);
    }

    [Fact]
    public async Task A_token_of_another_conversation_opens_nothing()
    {
        using var anna = await _shop.CustomerAsync();
        using var ben = await _shop.CustomerAsync();

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Get, ""), (HttpMethod.Get, "/activities"), (HttpMethod.Post, "/activities"), (HttpMethod.Post, "/upload"),
        })
        {
            var reply = await _shop.DirectLine.SendAsync(method, $"conversations/{anna.ConversationId}{path}", null, ben.Token);
            Assert.Equal((403, "BadArgument"), (reply.Status, reply.ErrorCode));
        }
    }

    [Fact]
    public async Task After_the_token_has_expired_a_new_one_goes_on_where_the_old_one_was()
    {
        using var anna = await TalkedAsync();
        var watermark = anna.Stream.Watermark;
        _shop.Clock.Jump(TimeSpan.FromMinutes(31));

        var refused = await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}?watermark={watermark}", anna.Token);
        Assert.Equal((403, "TokenExpired"), (refused.Status, refused.ErrorCode));

        var resumed = await _shop.DirectLine.PostAsync("/webchat/session", new { resume = anna.Session["resume"] });
        await _shop.DirectLine.PostAsync(
            $"conversations/{anna.ConversationId}/activities", new { type = "message", text = "again", from = new { id = anna.UserId } }, resumed["token"]);
        var back = await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}?watermark={watermark}", resumed["token"]);
        using var stream = await LiveStream.OpenAsync(back["streamUrl"]);
        Assert.Equal(["again", "you said again"], await stream.TextsAsync(2));
    }

    [Fact]
    public async Task The_back_end_gets_a_new_token_for_a_known_conversation_with_its_secret()
    {
        using var anna = await TalkedAsync();
        _shop.Clock.Jump(TimeSpan.FromHours(5));

        var reply = await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}?watermark=", TestShop.Secret);

        Assert.Equal(200, reply.Status);
        Assert.Equal(200, (await _shop.DirectLine.PostAsync("conversations", "{}", reply["token"])).Status);
        var polled = await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}/activities", reply["token"]);
        Assert.Equal(anna.UserId, polled.Json.GetProperty("activities")[1].GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_restart_of_the_server_keeps_conversations_ids_and_watermarks()
    {
        var shop = await TestShop.OpenAsync();
        var anna = await shop.CustomerAsync();
        await anna.SaysAsync("hello");
        await anna.HearsAsync();
        await anna.HearsAsync();
        var before = await anna.PollsAsync();
        await shop.DisposeAsync();

        await using var again = await TestShop.OpenAsync(folder: shop.Folder, clock: shop.Clock);
        var after = await again.DirectLine.GetAsync($"conversations/{anna.ConversationId}/activities", anna.Token);
        Assert.Equal(before.Text, after.Text);

        var id = await again.DirectLine.PostAsync(
            $"conversations/{anna.ConversationId}/activities", new { type = "message", text = "again", from = new { id = anna.UserId } }, anna.Token);
        Assert.Equal($"{anna.ConversationId}|0000005", id["id"]);
        anna.Dispose();
    }

    private async Task<Customer> TalkedAsync()
    {
        var anna = await _shop.CustomerAsync();
        Assert.Equal("welcome", await anna.HearsAsync());
        await anna.SaysAsync("hello");
        Assert.Equal("you said hello", await anna.HearsAsync());
        return anna;
    }

    private async Task<LiveStream> ReconnectAsync(Customer customer, string query)
    {
        var reply = await _shop.DirectLine.GetAsync($"conversations/{customer.ConversationId}{query}", customer.Token);
        Assert.Equal(200, reply.Status);
        return await LiveStream.OpenAsync(reply["streamUrl"]);
    }
}
