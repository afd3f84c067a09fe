using System.Text;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class PostTests(OneShop one) : IClassFixture<OneShop>
{
    private readonly TestShop _shop = one.Shop;

    [Fact]
    public async Task What_a_customer_says_comes_back_whole_before_the_answer_so_that_it_shows_as_sent()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.Stream.TextsAsync(1);

        var id = await anna.SendsAsync($$$"""
            {
              "type": "message", "text": "hello ¿qué? 📦", "textFormat": "plain", "locale": "en-US", "localTimezone": "Europe/Berlin",
              "localTimestamp": "2026-03-01T13:00:00.000+01:00", "from": {"id": "{{{anna.UserId}}}", "name": "", "role": "user"},
              "channelData": {"clientActivityID":"abc","postBack":true,"nested":{"x":1}},
              "entities": [{"type": "ClientCapabilities", "requiresBotState": true}], "unknownMember": 7
            }
            """);

        var echo = (await anna.Stream.ActivityAsync())!.Value;
        var answer = (await anna.Stream.ActivityAsync())!.Value;
        Assert.Equal(id, echo.GetProperty("id").GetString());
        Assert.Equal("""{"clientActivityID":"abc","postBack":true,"nested":{"x":1}}""", echo.GetProperty("channelData").GetRawText());
        Assert.Equal("hello ¿qué? 📦", echo.GetProperty("text").GetString());
        Assert.Equal("directline", echo.GetProperty("channelId").GetString());
        Assert.Equal(anna.ConversationId, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal((anna.UserId, "user"), (echo.GetProperty("from").GetProperty("id").GetString(), echo.GetProperty("from").GetProperty("role").GetString()));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 13, 0, 0, TimeSpan.FromHours(1)), echo.GetProperty("localTimestamp").GetDateTimeOffset());
        Assert.EndsWith("+01:00", echo.GetProperty("localTimestamp").GetString());
        Assert.True(echo.GetProperty("entities")[0].GetProperty("requiresBotState").GetBoolean());
        Assert.Equal(7, echo.GetProperty("unknownMember").GetInt32());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", echo.GetProperty("timestamp").GetString());

        Assert.Equal(id, answer.GetProperty("replyToId").GetString());
        Assert.Equal("assistant", answer.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("directline", answer.GetProperty("channelId").GetString());
        Assert.True(answer.GetProperty("timestamp").GetDateTimeOffset() > echo.GetProperty("timestamp").GetDateTimeOffset());
        Assert.True(string.CompareOrdinal(answer.GetProperty("id").GetString(), id) > 0);
        foreach (var activity in new[] { echo, answer })
            Assert.False(activity.TryGetProperty("serviceUrl", out _));
    }

    [Fact]
    public async Task A_call_that_is_repeated_is_the_same_message()
    {
        using var anna = await _shop.CustomerAsync();
        var message = new { type = "message", text = "one red shirt", from = new { id = anna.UserId }, channelData = new { clientActivityID = "same" } };

        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => anna.SendsAsync(message)));
        await anna.SaysAsync("thanks");

        Assert.Single(ids.Distinct());
        Assert.Equal(["welcome", "you said one red shirt", "you said thanks"], [await anna.HearsAsync(), await anna.HearsAsync(), await anna.HearsAsync()]);
    }

    [Fact]
    public async Task Two_customers_may_use_the_same_client_id_and_nobody_can_use_up_the_start()
    {
        using var anna = await _shop.CustomerAsync();
        using var ben = await _shop.CustomerAsync();
        object Message(Customer who, string id) => new { type = "message", text = "hi", from = new { id = who.UserId }, channelData = new { clientActivityID = id } };

        Assert.NotEqual(await anna.SendsAsync(Message(anna, "x")), await ben.SendsAsync(Message(ben, "x")));
        var longId = new string('x', 5000);
        Assert.Equal(await anna.SendsAsync(Message(anna, longId)), await anna.SendsAsync(Message(anna, longId)));
        Assert.NotEqual($"{ben.ConversationId}|0000001", await ben.SendsAsync(Message(ben, "start")));
    }

    [Fact]
    public async Task Nobody_can_speak_as_somebody_else_or_from_somewhere_else()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.Stream.TextsAsync(1);
        await anna.SendsAsync("""
            {
              "type": "message", "text": "hello", "id": "my-own", "timestamp": "1999-01-01T00:00:00Z",
              "from": {"id": "r_somebody", "name": "Eve", "role": "bot", "aadObjectId": "x"}, "recipient": {"id": "someone"},
              "conversation": {"id": "other", "tenantId": "t"}, "channelId": "msteams", "serviceUrl": "https://evil.example.com",
              "callerId": "urn:botframework:azure", "deliveryMode": "expectReplies"
            }
            """);

        var echo = (await anna.Stream.ActivityAsync())!.Value;

        Assert.Equal($$"""{"id":"{{anna.UserId}}","name":"Eve","role":"user"}""", echo.GetProperty("from").GetRawText());
        Assert.Equal($$"""{"id":"{{anna.ConversationId}}"}""", echo.GetProperty("conversation").GetRawText());
        Assert.NotEqual("my-own", echo.GetProperty("id").GetString());
        Assert.Equal(2026, echo.GetProperty("timestamp").GetDateTimeOffset().Year);
        Assert.Equal("directline", echo.GetProperty("channelId").GetString());
        foreach (var member in new[] { "serviceUrl", "callerId", "deliveryMode" })
            Assert.False(echo.TryGetProperty(member, out _));
        Assert.Equal(["you said hello"], await anna.Stream.TextsAsync(1));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hi"}""", 400, "MissingProperty")]
    [InlineData("""{"type":"message","text":"hi","from":{}}""", 400, "MissingProperty")]
    [InlineData("""{"type":"message","text":"hi","from":{"id":"dl_somebody"}}""", 403, "BadArgument")]
    [InlineData("""{"text":"hi","from":{"id":"r_1"}}""", 400, "BadArgument")]
    [InlineData("""{"type":"installationUpdate","from":{"id":"r_1"}}""", 400, "BadArgument")]
    [InlineData("", 400, "BadArgument")]
    [InlineData("null", 400, "BadArgument")]
    [InlineData("[]", 400, "BadArgument")]
    [InlineData("{\"type\":\"message\"", 400, "BadArgument")]
    [InlineData("""{"type":"message","from":"anna"}""", 400, "BadArgument")]
    public async Task What_cannot_be_taken_is_refused_with_the_reason(string body, int status, string code)
    {
        using var anna = await _shop.CustomerAsync();

        var reply = await anna.PostAsync(body);

        Assert.Equal((status, code), (reply.Status, reply.ErrorCode));
        Assert.NotEmpty(reply.ErrorMessage);
    }

    [Fact]
    public async Task Bytes_that_are_not_text_and_nesting_without_end_are_refused()
    {
        using var anna = await _shop.CustomerAsync();
        byte[][] bodies =
        [
            [.. Encoding.UTF8.GetBytes("""{"type":"message","from":{"id":"r"},"text":" """), 0xFF, 0xFE, .. "\"}"u8],
            Encoding.Unicode.GetBytes("""{"type":"message","from":{"id":"r"},"text":"hi"}"""),
            Encoding.UTF8.GetBytes($$"""{"type":"message","from":{"id":"r"},"value":{{new string('[', 5000)}}{{new string(']', 5000)}}}"""),
            Encoding.UTF8.GetBytes(new string('{', 100_000)),
        ];

        foreach (var body in bodies)
            Assert.Equal(400, (await anna.PostAsync(new ByteArrayContent(body))).Status);
    }

    [Fact]
    public async Task An_activity_has_at_most_256_K_characters()
    {
        using var anna = await _shop.CustomerAsync();
        var frame = $$"""{"type":"message","from":{"id":"{{anna.UserId}}"},"text":""}""".Length;
        string Message(string letter, int characters) =>
            $$"""{"type":"message","from":{"id":"{{anna.UserId}}"},"text":"{{string.Concat(Enumerable.Repeat(letter, (characters - frame) / letter.Length))}}"}""";

        Assert.Equal(200, (await anna.PostAsync(Message("a", 256 * 1024))).Status);
        Assert.Equal(200, (await anna.PostAsync(Message("ñ", 256 * 1024))).Status);
        Assert.Equal(200, (await anna.PostAsync(Message("📦", 256 * 1024))).Status);
        Assert.Equal(413, (await anna.PostAsync(Message("a", (256 * 1024) + 1))).Status);
        Assert.Equal(413, (await anna.PostAsync(Message("📦", (256 * 1024) + 4))).Status);
        Assert.Equal(413, (await anna.PostAsync(Message("a", 3_000_000))).Status);
        var unannounced = new StreamContent(new MemoryStream(new byte[3_000_000]));
        unannounced.Headers.ContentLength = null;
        Assert.Equal(413, (await anna.PostAsync(unannounced)).Status);
    }

    [Fact]
    public async Task Typing_and_a_claimed_arrival_or_sign_in_are_taken_and_forgotten()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.Stream.TextsAsync(1);

        Assert.NotEmpty(await anna.SendsAsync(new { type = "typing", from = new { id = anna.UserId } }));
        Assert.NotEmpty(await anna.SendsAsync(new { type = "conversationUpdate", from = new { id = anna.UserId }, membersAdded = new[] { new { id = "x" } } }));
        Assert.NotEmpty(await anna.SendsAsync(new { type = "event", name = "tokens/response", from = new { id = anna.UserId }, value = new { token = "x" } }));
        await anna.SaysAsync("hello");

        Assert.Equal(["hello", "you said hello"], await anna.Stream.TextsAsync(2));
    }

    [Fact]
    public async Task Events_and_invokes_reach_the_bot_and_come_back()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.Stream.TextsAsync(1);
        object[] activities =
        [
            new { type = "event", name = "webchat/join", value = new { language = "en" }, from = new { id = anna.UserId } },
            new
            {
                type = "event", name = "webchat:activity-status/feedback", from = new { id = anna.UserId },
                entities = new[] { new Dictionary<string, string> { ["@type"] = "LikeAction", ["@id"] = "feedback:7:up", ["type"] = "https://schema.org/LikeAction" } },
            },
            new { type = "invoke", name = "message/submitAction", value = new { actionName = "feedback" }, from = new { id = anna.UserId } },
        ];

        foreach (var activity in activities)
        {
            var id = await anna.SendsAsync(activity);
            var echo = (await anna.Stream.ActivityAsync())!.Value;
            Assert.Equal(id, echo.GetProperty("id").GetString());
            if (echo.TryGetProperty("entities", out var entities))
                Assert.Equal("feedback:7:up", entities[0].GetProperty("@id").GetString());
            Assert.Equal([$"that was {echo.GetProperty("name").GetString()}"], await anna.Stream.TextsAsync(1));
        }
    }

    [Fact]
    public async Task A_conversation_that_was_never_begun_takes_nothing()
    {
        var token = await _shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret);

        var reply = await _shop.DirectLine.PostAsync(
            $"conversations/{token["conversationId"]}/activities", """{"type":"message","from":{"id":"r"},"text":"hi"}""", token["token"]);

        Assert.Equal((404, "ConversationNotFound"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task The_back_end_may_post_for_the_customer_of_a_conversation()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.Stream.TextsAsync(1);

        var reply = await _shop.DirectLine.PostAsync(
            $"conversations/{anna.ConversationId}/activities", """{"type":"message","from":{"id":"backend"},"text":"hi"}""", TestShop.Secret);

        Assert.Equal(200, reply.Status);
        Assert.Equal(anna.UserId, (await anna.Stream.ActivityAsync())!.Value.GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task When_the_bot_is_far_behind_the_customer_is_asked_to_come_back_soon()
    {
        var gate = new TaskCompletionSource();
        var bot = new CommandedBot((_, cancellationToken) => gate.Task.WaitAsync(cancellationToken));
        await using var shop = await TestShop.OpenAsync(bot, settings: [("Runtime:MostUnanswered", "1")]);
        using var anna = await shop.CustomerAsync();
        using var ben = await shop.CustomerAsync();

        DirectLine.Reply reply;
        do
        {
            shop.Clock.Advance(TimeSpan.FromSeconds(1));
            reply = await anna.PostAsync(new { type = "message", text = "hello", from = new { id = anna.UserId } });
        }
        while (reply.Status == 200);

        Assert.Equal((503, "1"), (reply.Status, reply.Header("Retry-After")));
        Assert.Equal("ServiceUnavailable", reply.ErrorCode);
        gate.SetResult();
    }
}
