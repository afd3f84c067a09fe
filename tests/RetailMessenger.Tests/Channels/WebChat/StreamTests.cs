using System.Net.WebSockets;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class StreamTests(OneShop one) : IClassFixture<OneShop>
{
    private readonly TestShop _shop = one.Shop;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_said_before_the_socket_opened_is_said_again_on_it()
    {
        var token = await _shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret);
        var start = await _shop.DirectLine.PostAsync("conversations", null, token["token"]);
        await _shop.DirectLine.PostAsync(
            $"conversations/{token["conversationId"]}/activities", """{"type":"message","text":"quick","from":{"id":"r"}}""", token["token"]);

        using var stream = await LiveStream.OpenAsync(start["streamUrl"]);

        Assert.Equal(["quick", "welcome", "you said quick"], (await stream.TextsAsync(3)).Order(StringComparer.Ordinal));
        Assert.Equal("4", stream.Watermark);
    }

    [Fact]
    public async Task A_client_shows_signs_of_life_and_so_does_the_server()
    {
        using var anna = await _shop.CustomerAsync();
        Assert.Equal("welcome", await anna.HearsAsync());

        await anna.Stream.SendAsync("");
        await anna.Stream.SendAsync("""{"type":"message","text":"not by this way"}""");
        _shop.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("", await anna.Stream.FrameAsync());

        await anna.SaysAsync("hello");
        Assert.Equal("you said hello", await anna.HearsAsync());
    }

    [Fact]
    public async Task Who_sends_what_no_client_sends_is_hung_up_on()
    {
        using var anna = await _shop.CustomerAsync();

        await anna.Stream.SendAsync(new string('x', 100_000));
        while (await anna.Stream.FrameAsync() is not null)
        {
        }

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, anna.Stream.Closed);
    }

    [Fact]
    public async Task A_second_socket_of_the_same_client_closes_the_first()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        var again = await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}?watermark={anna.Stream.Watermark}", anna.Token);

        using var second = await LiveStream.OpenAsync(again["streamUrl"]);

        Assert.Null(await anna.Stream.FrameAsync());
        Assert.Equal((4000, "collision"), ((int)anna.Stream.Closed!, anna.Stream.CloseReason));
        await anna.Stream.CloseAsync();
        await anna.SaysAsync("hello");
        Assert.Equal(["hello", "you said hello"], await second.TextsAsync(2));
    }

    [Fact]
    public async Task Two_tabs_of_one_customer_hear_the_same_and_do_not_throw_each_other_out()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        var session = await _shop.DirectLine.PostAsync("/webchat/session", new { resume = anna.Session["resume"] });
        var other = await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}", session["token"]);
        using var tab = await LiveStream.OpenAsync(other["streamUrl"]);

        await anna.SaysAsync("hello");

        Assert.Equal(["hello", "you said hello"], await tab.TextsAsync(2));
        Assert.Equal(["hello", "you said hello"], await anna.Stream.TextsAsync(2));
    }

    [Fact]
    public async Task A_socket_outlives_its_token()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        _shop.Clock.Jump(TimeSpan.FromHours(2));

        await _shop.Get<IConversations>().SayAsync(KeyOf(anna), new Activity { Type = "message", Text = "your parcel is here" }, Cancellation);

        Assert.Equal("your parcel is here", await anna.Stream.TextsAsync(1) is [var text] ? text : null);
    }

    [Fact]
    public async Task A_customer_who_loses_the_line_misses_nothing_and_hears_nothing_twice()
    {
        using var anna = await _shop.CustomerAsync();
        List<string> heard = [await anna.HearsAsync()];
        for (var i = 0; i < 20; i++)
        {
            await anna.SaysAsync($"{i}");
            if (i % 3 == 0)
                await anna.ComesBackAsync();
            heard.Add(await anna.HearsAsync());
        }

        Assert.Equal(["welcome", .. Enumerable.Range(0, 20).Select(i => $"you said {i}")], heard);
    }

    [Fact]
    public async Task Whatever_order_signals_come_in_the_socket_speaks_in_the_order_of_the_log()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        var log = _shop.Get<IConversationLog>();
        var entries = new List<LogEntry>();
        for (var i = 0; i < 300; i++)
            entries.Add((await log.SayAsync(KeyOf(anna), new Reply($"p{i}", $$"""{"type":"message","text":"{{i}}"}"""), true, Cancellation))!);

        // Every third signal is lost, the others come late, mixed up and twice.
        var live = _shop.Get<LiveConversations>();
        foreach (var entry in entries.Where(entry => entry.Sequence % 3 != 0).Concat(entries.Take(50)).OrderBy(entry => (entry.Sequence * 7919) % 101))
            live.Publish(KeyOf(anna), [entry]);

        Assert.Equal(entries.Select((_, i) => $"{i}"), await anna.Stream.TextsAsync(300));
        Assert.Equal("302", anna.Stream.Watermark);
        await anna.SaysAsync("last");
        Assert.Equal(["last"], await anna.Stream.TextsAsync(1));
    }

    [Fact]
    public async Task More_than_a_socket_takes_at_once_still_arrives_whole()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();

        await Task.WhenAll(Enumerable.Range(0, 2000).Select(
            i => _shop.Get<IConversations>().SayAsync(KeyOf(anna), new Activity { Type = "message", Text = $"{i} {new string('x', 500)}" }, Cancellation)));

        var heard = await anna.Stream.TextsAsync(2000);
        var polled = (await _shop.Get<IConversationLog>().ReadAsync(KeyOf(anna), 2, null, 5000, Cancellation)).Select(entry => entry.ToActivity().Text);
        Assert.Equal(polled, heard);
    }

    [Fact]
    public async Task Typing_shows_on_the_socket_and_nowhere_else()
    {
        var bot = new CommandedBot(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message)
                await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
            await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
        });
        await using var shop = await TestShop.OpenAsync(bot);
        using var anna = await shop.CustomerAsync();
        await anna.HearsAsync();

        await anna.SaysAsync("hello");
        List<JsonElement> seen = [];
        for (var i = 0; i < 3; i++)
            seen.Add((await anna.Stream.ActivityAsync())!.Value);

        Assert.Equal(["message", "typing", "message"], seen.Select(activity => activity.GetProperty("type").GetString()));
        var typing = seen[1];
        Assert.Equal("assistant", typing.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(anna.ConversationId, typing.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal(("directline", false), (typing.GetProperty("channelId").GetString(), string.IsNullOrEmpty(typing.GetProperty("id").GetString())));
        Assert.Equal("4", anna.Stream.Watermark);
        Assert.DoesNotContain("typing", (await anna.PollsAsync()).Text);
    }

    [Fact]
    public async Task The_pieces_of_a_streamed_answer_come_one_by_one_and_only_the_whole_is_kept()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        var live = _shop.Get<LiveConversations>();
        Activity Piece(int number, string text) => new()
        {
            Type = ActivityTypes.Typing,
            Id = number == 1 ? "piece-1" : null,
            Text = text,
            ChannelData = new { streamSequence = number, streamId = number == 1 ? null : "piece-1", streamType = "streaming" },
        };

        live.PublishEphemeral(KeyOf(anna), Piece(1, "It is"));
        live.PublishEphemeral(KeyOf(anna), Piece(2, "It is on its"));
        var whole = new Activity { Type = "message", Text = "It is on its way.", ChannelData = new { streamId = "piece-1", streamType = "final" } };
        await _shop.Get<IConversations>().SayAsync(KeyOf(anna), whole, Cancellation);

        var first = JsonDocument.Parse((await anna.Stream.FrameAsync())!).RootElement;
        Assert.False(first.TryGetProperty("watermark", out _));
        Assert.Equal("piece-1", Assert.Single(first.GetProperty("activities").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(["It is on its", "It is on its way."], await anna.Stream.TextsAsync(2));
        Assert.Equal(2, (await anna.PollsAsync()).Json.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task When_the_server_stops_sockets_are_told_to_come_back()
    {
        await using var shop = await TestShop.OpenAsync();
        using var anna = await shop.CustomerAsync();
        await anna.HearsAsync();

        shop.BeginClosing();

        Assert.Null(await anna.Stream.FrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, anna.Stream.Closed);
        await anna.Stream.CloseAsync();
    }

    [Fact]
    public async Task A_socket_is_opened_within_a_minute_with_its_own_token_or_not_at_all()
    {
        using var anna = await _shop.CustomerAsync();
        var url = (await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}", anna.Token))["streamUrl"];
        using var ben = await _shop.CustomerAsync();

        Assert.Equal(401, await LiveStream.RefusalAsync(url.Split("&t=")[0]));
        Assert.Equal(403, await LiveStream.RefusalAsync(url + "x"));
        Assert.Equal(403, await LiveStream.RefusalAsync(url.Replace(anna.ConversationId, ben.ConversationId)));
        Assert.Equal(400, (await _shop.DirectLine.GetAsync(new Uri(url).PathAndQuery)).Status);
        _shop.Clock.Jump(TimeSpan.FromSeconds(60));
        Assert.Equal(403, await LiveStream.RefusalAsync(url));
    }

    [Fact]
    public async Task An_address_of_a_socket_opens_one_and_no_more()
    {
        using var anna = await _shop.CustomerAsync();
        var url = (await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}?watermark=", anna.Token))["streamUrl"];

        using (await LiveStream.OpenAsync(url))
            Assert.Equal(403, await LiveStream.RefusalAsync(url));
        Assert.Equal(403, await LiveStream.RefusalAsync(url));

        // Only while it would be good otherwise is a used one remembered.
        _shop.Clock.Jump(TimeSpan.FromSeconds(61));
        using var again = await LiveStream.OpenAsync((await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}", anna.Token))["streamUrl"]);
        Assert.Equal(403, await LiveStream.RefusalAsync(url));
    }

    [Fact]
    public async Task A_conversation_that_was_deleted_has_no_socket()
    {
        using var anna = await _shop.CustomerAsync();
        var url = (await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}", anna.Token))["streamUrl"];
        await _shop.Get<ICustomerData>().EraseAsync(KeyOf(anna), Cancellation);

        Assert.Equal(404, await LiveStream.RefusalAsync(url));
    }

    private static ConversationKey KeyOf(Customer customer) => new("directline", customer.ConversationId);
}
