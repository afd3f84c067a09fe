using System.Globalization;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class RateLimitTests
{
    private const string Limits = "Channels:WebChat:RateLimits:";

    [Fact]
    public async Task One_address_begins_so_many_conversations_a_minute_and_not_more()
    {
        await using var shop = await TestShop.OpenAsync(settings: (Limits + "StartsPerMinutePerAddress", "3"));
        var tokens = new List<string>();
        for (var i = 0; i < 4; i++)
            tokens.Add((await shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret))["token"]);
        for (var i = 0; i < 3; i++)
            Assert.Equal(201, (await shop.DirectLine.PostAsync("conversations", null, tokens[i])).Status);

        Refused(await shop.DirectLine.PostAsync("conversations", null, tokens[3]));

        Assert.Equal(200, (await shop.DirectLine.PostAsync("conversations", null, tokens[0])).Status);
        Assert.Equal(201, (await shop.DirectLine.PostAsync("conversations", null, TestShop.Secret)).Status);
    }

    [Fact]
    public async Task A_customer_may_say_a_few_things_at_once_and_typing_does_not_count()
    {
        await using var shop = await TestShop.OpenAsync(settings: [(Limits + "PostsPerMinutePerConversation", "2"), (Limits + "PostBurst", "4")]);
        using var anna = await shop.CustomerAsync();
        using var ben = await shop.CustomerAsync();
        for (var i = 0; i < 4; i++)
        {
            await anna.SaysAsync($"{i}");
            await anna.SendsAsync(new { type = "typing", from = new { id = anna.UserId } });
        }

        Refused(await anna.PostAsync(new { type = "message", text = "five", from = new { id = anna.UserId } }));

        Assert.NotEmpty(await ben.SaysAsync("hello"));
    }

    [Theory]
    [InlineData("SessionsPerMinutePerAddress")]
    [InlineData("PostsPerMinutePerAddress")]
    [InlineData("UploadsPerMinutePerConversation")]
    [InlineData("CallsPerMinutePerConversation")]
    public async Task Every_limit_holds(string limit)
    {
        await using var shop = await TestShop.OpenAsync(settings: (Limits + limit, "2"));
        var session = await shop.DirectLine.PostAsync("/webchat/session");
        await shop.DirectLine.PostAsync("conversations", null, session["token"]);
        var conversation = $"conversations/{session["conversationId"]}";
        Task<DirectLine.Reply> CallAsync() => limit switch
        {
            "SessionsPerMinutePerAddress" => shop.DirectLine.PostAsync("/webchat/session"),
            "PostsPerMinutePerAddress" => shop.DirectLine.PostAsync(
                conversation + "/activities", """{"type":"message","text":"hi","from":{"id":"r"}}""", session["token"]),
            "UploadsPerMinutePerConversation" => shop.DirectLine.PostAsync(conversation + "/upload", new StringContent("hello"), session["token"]),
            _ => shop.DirectLine.GetAsync(conversation + "/activities", session["token"]),
        };

        DirectLine.Reply reply;
        var calls = 0;
        do
            reply = await CallAsync();
        while (reply.Status == 200 && ++calls < 100);

        Assert.True(calls <= 2);
        Refused(reply);
    }

    private static void Refused(DirectLine.Reply reply)
    {
        Assert.Equal((429, "TooManyRequests"), (reply.Status, reply.ErrorCode));
        Assert.InRange(int.Parse(reply.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60);
    }
}
