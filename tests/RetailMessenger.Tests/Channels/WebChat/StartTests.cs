using System.Text;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class StartTests(OneShop one) : IClassFixture<OneShop>
{
    private readonly TestShop _shop = one.Shop;

    [Fact]
    public async Task A_conversation_is_created_once_and_found_from_then_on()
    {
        var token = await TokenAsync();

        var first = await _shop.DirectLine.PostAsync("conversations", "{}", token["token"]);
        var second = await _shop.DirectLine.PostAsync("conversations", "{}", token["token"]);

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal(token["conversationId"], first["conversationId"]);
        Assert.Equal(token["conversationId"], second["conversationId"]);
        Assert.Equal("1800", first["expires_in"]);
        Assert.StartsWith($"ws://127.0.0.1:{_shop.Address.Port}/v3/directline/conversations/{first["conversationId"]}/stream?", first["streamUrl"]);
    }

    public static TheoryData<string?, string?> Bodies => new()
    {
        { null, null }, { "", null }, { "", "application/json" }, { "{}", null }, { "{}", "text/plain" }, { "null", "application/json" },
        { """{"user":{}}""", "application/json" }, { """{"user":{"id":"r_1234567890","name":null},"locale":"de-DE","bot":7}""", "application/json" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_start_needs_no_body(string? body, string? contentType)
    {
        var content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content?.Headers.TryAddWithoutValidation("Content-Type", contentType);

        Assert.Equal(201, (await _shop.DirectLine.PostAsync("conversations", content, (await TokenAsync())["token"])).Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("""{"user":5}""")]
    [InlineData("""{"user":{"id":"\ud800"}}""")]
    [InlineData("""{"user":{"id":"a\u0000b"}}""")]
    [InlineData("""{"user":{"id":"dl_somebody_else"}}""")]
    public async Task A_body_that_is_no_start_is_refused(string body)
    {
        var reply = await _shop.DirectLine.PostAsync("conversations", body, (await TokenAsync())["token"]);

        Assert.Equal((400, "BadArgument"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task The_secret_starts_a_new_conversation_each_time_for_whom_it_names()
    {
        var first = await _shop.DirectLine.PostAsync("conversations", """{"user":{"id":"r_anna","name":"Anna"}}""", TestShop.Secret);
        var second = await _shop.DirectLine.PostAsync("conversations", """{"user":{"id":"r_anna"}}""", TestShop.Secret);

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.NotEqual(first["conversationId"], second["conversationId"]);
        await WelcomedAsync(first);
        var update = UpdatesOf(first["conversationId"]).Single();
        Assert.Equal(("r_anna", "Anna"), (update.From!.Id, update.From.Name));
    }

    [Fact]
    public async Task The_bot_hears_of_a_new_customer_exactly_once_whatever_the_client_does()
    {
        var token = await TokenAsync();

        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _shop.DirectLine.PostAsync("conversations", "{}", token["token"])));
        await _shop.DirectLine.GetAsync($"conversations/{token["conversationId"]}?watermark=", token["token"]);
        var refreshed = await _shop.DirectLine.PostAsync("tokens/refresh", null, token["token"]);
        await _shop.DirectLine.PostAsync("conversations", "{}", refreshed["token"]);
        await WelcomedAsync(refreshed);

        Assert.Single(starts, start => start.Status == 201);
        Assert.Single(UpdatesOf(token["conversationId"]));
    }

    [Fact]
    public async Task The_bot_hears_who_came_with_language_and_both_members()
    {
        var token = await _shop.DirectLine.PostAsync("tokens/generate", new { user = new { id = "dl_anna", name = "Anna" } }, TestShop.Secret);

        await _shop.DirectLine.PostAsync("conversations", """{"user":{"id":"r_other"},"locale":"es-ES"}""", token["token"]);
        await WelcomedAsync(token);

        var update = UpdatesOf(token["conversationId"]).Single();
        Assert.Equal("directline", update.ChannelId);
        Assert.Equal(token["conversationId"], update.Conversation!.Id);
        Assert.Equal(("dl_anna", "Anna"), (update.From!.Id, update.From.Name));
        Assert.Equal(("assistant", "Assistant"), (update.Recipient!.Id, update.Recipient.Name));
        Assert.Equal(["dl_anna", "assistant"], update.MembersAdded!.Select(member => member.Id));
        Assert.Equal("es-ES", update.Locale);
    }

    private Task<DirectLine.Reply> TokenAsync() => _shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret);

    private List<Activity> UpdatesOf(string conversation) =>
        [.. one.Bot.Heard.Where(activity => activity.Type == ActivityTypes.ConversationUpdate && activity.Conversation!.Id == conversation)];

    private async Task WelcomedAsync(DirectLine.Reply token)
    {
        var start = await _shop.DirectLine.GetAsync($"conversations/{token["conversationId"]}?watermark=", token["token"]);
        using var stream = await LiveStream.OpenAsync(start["streamUrl"]);
        Assert.Equal(["welcome"], await stream.TextsAsync(1));
    }
}
