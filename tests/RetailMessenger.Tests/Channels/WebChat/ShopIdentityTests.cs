using System.Text;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

/// <summary>A shop passes on who is signed in on its page.</summary>
public sealed class ShopIdentityTests : IAsyncLifetime
{
    private const string Secret = "what only the shop and the bot know";

    private readonly EchoBot _bot = new();
    private TestShop _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await TestShop.OpenAsync(_bot, settings: [("Channels:WebChat:IdentitySecret", Secret)]);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Who_is_signed_in_on_the_page_is_who_writes()
    {
        var session = await OpenAsync(Sign("customer-0042"));

        Assert.Equal("True", session["identified"]);
        var vouched = Assert.IsType<VouchedCustomer.ById>(Vouched(await SayAsync(session)));
        Assert.Equal("customer-0042", vouched.CustomerId);
        Assert.Equal(_shop.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(), vouched.Until.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Nobody_is_signed_in_by_what_the_client_says_of_itself()
    {
        var session = await OpenAsync(null);

        var heard = await SayAsync(session, """{"type":"message","text":"hi","from":{"id":"me","shopCustomer":"customer-0042","shopCustomerUntil":9999999999}}""");

        Assert.Null(Vouched(heard));
    }

    [Theory]
    [InlineData("other")]
    [InlineData("over")]
    [InlineData("endless")]
    [InlineData("nobody")]
    [InlineData("none")]
    [InlineData("changed")]
    [InlineData("rubbish")]
    public async Task A_token_that_the_shop_did_not_sign_or_that_is_over_signs_nobody_in(string kind)
    {
        var good = Sign("customer-0042");
        var token = kind switch
        {
            "other" => Sign("customer-0042", secret: "what somebody else knows, long enough"),
            "over" => Sign("customer-0042", hours: -1),
            "endless" => Token("""{"sub":"customer-0042"}""", Secret),
            "nobody" => Token($$"""{"exp":{{_shop.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}}}""", Secret),
            "none" => "eyJhbGciOiJub25lIn0" + good[good.IndexOf('.', StringComparison.Ordinal)..good.LastIndexOf('.')] + ".",
            "changed" => good[..^2] + (good[^2] == 'A' ? "BA" : "AA"),
            _ => "rubbish",
        };

        var session = await OpenAsync(token);

        Assert.Equal((200, "False"), (session.Status, session["identified"]));
        Assert.Null(Vouched(await SayAsync(session)));
    }

    [Fact]
    public async Task Another_customer_on_the_same_device_finds_nothing_of_the_one_before_nor_does_whoever_has_signed_out()
    {
        var anna = await OpenAsync(Sign("anna"));
        await SayAsync(anna);

        Assert.Equal(anna["conversationId"], (await OpenAsync(Sign("anna"), anna["resume"]))["conversationId"]);
        Assert.NotEqual(anna["conversationId"], (await OpenAsync(Sign("ben"), anna["resume"]))["conversationId"]);
        Assert.NotEqual(anna["conversationId"], (await OpenAsync(null, anna["resume"]))["conversationId"]);
    }

    private string Sign(string customer, int hours = 1, string secret = Secret) =>
        Token(JsonSerializer.Serialize(new { sub = customer, exp = _shop.Clock.GetUtcNow().AddHours(hours).ToUnixTimeSeconds() }), secret);

    private static string Token(string payload, string secret) => new TokenSigner(Encoding.UTF8.GetBytes(secret)).Sign(Encoding.UTF8.GetBytes(payload));

    private VouchedCustomer? Vouched(Activity heard) => _shop.Get<IEnumerable<IChannel>>().Single(channel => channel.Name == "directline").Vouch(heard);

    private Task<DirectLine.Reply> OpenAsync(string? identity, string? resume = null) =>
        _shop.DirectLine.PostAsync("/webchat/session", new { identity, resume }, null, ("Origin", TestShop.Page));

    private async Task<Activity> SayAsync(DirectLine.Reply session, string message = """{"type":"message","text":"hi","from":{"id":"me"}}""")
    {
        var start = await _shop.DirectLine.PostAsync("conversations", null, session["token"]);
        using var stream = await LiveStream.OpenAsync(start["streamUrl"]);
        Assert.Equal(200, (await _shop.DirectLine.PostAsync($"conversations/{session["conversationId"]}/activities", message, session["token"])).Status);
        while ((await stream.TextsAsync(1))[0] != "you said hi")
        {
            // the greeting, and what the customer said
        }

        return _bot.Heard.Last(activity => activity.Type == ActivityTypes.Message && activity.Conversation!.Id == session["conversationId"]);
    }
}
