using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class SessionTests(OneShop one) : IClassFixture<OneShop>
{
    private readonly TestShop _shop = one.Shop;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_embed_gets_a_conversation_without_any_secret()
    {
        var session = await OpenAsync(null);

        Assert.Equal(200, session.Status);
        Assert.Equal("False", session["resumed"]);
        Assert.Equal("1800", session["expires_in"]);
        Assert.Matches("^dl_[0-9a-f]{32}$", session["userId"]);
        Assert.Equal(201, (await _shop.DirectLine.PostAsync("conversations", null, session["token"])).Status);
    }

    [Fact]
    public async Task Who_comes_back_after_weeks_finds_the_conversation()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        _shop.Clock.Jump(TimeSpan.FromDays(29));

        var session = await OpenAsync(anna.Session["resume"]);
        _shop.Clock.Jump(TimeSpan.FromDays(29));
        session = await OpenAsync(session["resume"]);

        Assert.Equal(("True", anna.ConversationId, anna.UserId), (session["resumed"], session["conversationId"], session["userId"]));
        var history = await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}/activities", session["token"]);
        Assert.Equal("welcome", history.Json.GetProperty("activities")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Who_comes_back_too_late_begins_anew()
    {
        using var anna = await _shop.CustomerAsync();
        _shop.Clock.Jump(TimeSpan.FromDays(30));

        await IsNewAsync(anna, anna.Session["resume"]);
    }

    [Fact]
    public async Task A_token_that_is_of_no_use_begins_anew_and_is_never_an_error()
    {
        using var anna = await _shop.CustomerAsync();

        foreach (var resume in new[] { "", "rubbish", anna.Token, anna.Session["resume"] + "x", new string('a', 10_000), "\ud83d\ude00" })
            await IsNewAsync(anna, resume);
    }

    [Fact]
    public async Task A_conversation_that_was_deleted_is_not_resumed_nor_is_its_customer()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        await _shop.Get<ICustomerData>().EraseAsync(new ConversationKey("directline", anna.ConversationId), Cancellation);
        _shop.Clock.Jump(TimeSpan.FromMinutes(3));

        await IsNewAsync(anna, anna.Session["resume"]);
        Assert.Equal(404, (await anna.PollsAsync()).Status);
    }

    [Fact]
    public async Task Tabs_that_are_opened_together_share_a_conversation_that_none_has_begun_yet()
    {
        var first = await OpenAsync(null);
        var second = await OpenAsync(first["resume"]);

        Assert.Equal(("False", first["conversationId"], first["userId"]), (second["resumed"], second["conversationId"], second["userId"]));
        Assert.Equal(201, (await _shop.DirectLine.PostAsync("conversations", null, first["token"])).Status);
        Assert.Equal(200, (await _shop.DirectLine.PostAsync("conversations", null, second["token"])).Status);
    }

    [Fact]
    public async Task The_language_of_the_page_is_the_language_of_the_conversation()
    {
        var session = await _shop.DirectLine.PostAsync("/webchat/session", new { locale = "es" }, null, ("Origin", TestShop.Page));
        var start = await _shop.DirectLine.PostAsync("conversations", null, session["token"]);
        using var stream = await LiveStream.OpenAsync(start["streamUrl"]);
        await stream.TextsAsync(1);

        Assert.Equal("es", one.Bot.Heard.Single(activity => activity.Conversation!.Id == session["conversationId"]).Locale);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("5")]
    [InlineData("""{"resume":5}""")]
    public async Task A_body_that_cannot_be_read_is_refused(string body)
    {
        var reply = await _shop.DirectLine.PostAsync("/webchat/session", body);

        Assert.Equal((400, "BadArgument"), (reply.Status, reply.ErrorCode));
    }

    private Task<DirectLine.Reply> OpenAsync(string? resume) =>
        _shop.DirectLine.PostAsync("/webchat/session", new { resume }, null, ("Origin", TestShop.Page));

    private async Task IsNewAsync(Customer former, string resume)
    {
        var session = await OpenAsync(resume);
        Assert.Equal((200, "False"), (session.Status, session["resumed"]));
        Assert.NotEqual(former.ConversationId, session["conversationId"]);
        Assert.NotEqual(former.UserId, session["userId"]);
    }
}
