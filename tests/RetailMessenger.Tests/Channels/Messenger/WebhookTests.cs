using System.Net;
using System.Text;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Messenger;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.Messenger;

public sealed class WebhookTests
{
    private const string Right = "hub.mode=subscribe&hub.challenge=%3Cb%3E42%3C%2Fb%3E&hub.verify_token=the%20word%20of%20the%20shop";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Meta_is_given_back_its_challenge_as_plain_text()
    {
        await using var shop = await MessengerShop.OpenAsync();

        using var answer = await shop.Shop.Http.GetAsync("webhooks/messenger?" + Right, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("<b>42</b>", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hub.mode=subscribe&hub.challenge=42&hub.verify_token=another")]
    [InlineData("hub.mode=subscribe&hub.challenge=42")]
    [InlineData("hub.mode=unsubscribe&hub.challenge=42&hub.verify_token=the%20word%20of%20the%20shop")]
    [InlineData("hub.mode=subscribe&hub.verify_token=the%20word%20of%20the%20shop")]
    [InlineData("hub_mode=subscribe&hub_challenge=42&hub_verify_token=the%20word%20of%20the%20shop")]
    public async Task Nobody_else_is(string query)
    {
        await using var shop = await MessengerShop.OpenAsync();

        using var answer = await shop.Shop.Http.GetAsync("webhooks/messenger?" + query, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_call_with_two_signatures_or_none_is_refused()
    {
        await using var shop = await MessengerShop.OpenAsync();
        var body = Encoding.UTF8.GetBytes(shop.Envelope());
        var signature = MessengerSignature.Of(body, MessengerShop.AppSecret);

        Assert.Equal(401, await shop.PostAsync(body));
        Assert.Equal(401, await shop.PostAsync(body, signature, signature));
        Assert.Equal(200, await shop.PostAsync(body, signature));
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_refused()
    {
        await using var shop = await MessengerShop.OpenAsync();

        Assert.Equal(413, await shop.PostAsync(new byte[(1024 * 1024) + 1], "sha256=" + new string('0', 64)));
        Assert.Equal(401, await shop.PostAsync(new byte[1024 * 1024], "sha256=" + new string('0', 64)));
    }

    [Theory]
    [InlineData("no json at all")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"object":"instagram","entry":[]}""")]
    [InlineData("""{"object":"page","entry":{}}""")]
    [InlineData("""{"object":"page","entry":[1,null,{"messaging":[null,3,"x",{},{"sender":7}]}]}""")]
    public async Task A_genuine_call_that_cannot_be_read_is_acknowledged(string body)
    {
        await using var shop = await MessengerShop.OpenAsync();

        Assert.Equal(200, await shop.PostAsync(body));
    }

    [Fact]
    public async Task One_bad_event_never_loses_its_neighbours()
    {
        var bot = new EchoBot();
        await using var shop = await MessengerShop.OpenAsync(bot);
        shop.Graph.Heard("anna");

        var status = await shop.PostAsync(shop.Envelope(
            shop.Event("anna", """{"message":{"mid":"m_1","text":"before"} }"""),
            """{"sender":"a text where an object belongs","message":{"mid":{},"text":[]}}""",
            shop.Event("anna", """{"message":{"mid":["a list"],"attachments":{"type":7}} }"""),
            shop.Event("anna", """{"message":{"mid":"m_2","text":"after"} }""")));

        Assert.Equal(200, status);
        Assert.Equal("you said before", await shop.HearsTextAsync("anna"));
        while (await shop.HearsTextAsync("anna") is not "you said after")
            Assert.True(bot.Heard.Count < 10);
    }

    [Fact]
    public async Task Events_of_one_batch_are_heard_in_the_order_in_which_they_happened()
    {
        await using var shop = await MessengerShop.OpenAsync();
        shop.Graph.Heard("anna");
        var now = shop.Shop.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        string At(long time, string text) =>
            $$"""{"sender":{"id":"anna"},"recipient":{"id":"{{MessengerShop.Page}}"},"timestamp":{{time}},"message":{"mid":"m_{{text}}","text":"{{text}}"} }""";

        Assert.Equal(200, await shop.PostAsync(shop.Envelope(At(now, "second"), At(now - 5000, "first"))));

        Assert.Equal("you said first", await shop.HearsTextAsync("anna"));
        Assert.Equal("you said second", await shop.HearsTextAsync("anna"));
    }

    [Fact]
    public async Task A_full_store_asks_meta_to_come_again()
    {
        await using var shop = await MessengerShop.OpenAsync(settings: ("Storage:WriteQueueLength", "1"));
        var events = Enumerable.Range(0, 2000).Select(i => shop.Event($"person{i}", $$"""{"message":{"mid":"m_{{i}}","text":"x"} }""")).ToArray();

        Assert.Equal(503, await shop.PostAsync(shop.Envelope(events)));
    }

    [Fact]
    public async Task What_a_customer_did_is_stored_when_meta_is_told_so()
    {
        await using var shop = await MessengerShop.OpenAsync();

        await shop.SaysAsync("anna", "hello");

        var stored = await shop.Shop.Get<IConversationLog>().ReadAsync(MessengerShop.KeyOf("anna"), 0, Direction.In, 10, Cancellation);
        Assert.Equal(["hello"], stored.Select(entry => entry.ToActivity().Text));
        Assert.Equal(ActivityTypes.Message, stored[0].ToActivity().Type);
    }
}
