using System.Net;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.Messenger;

public sealed class SendingTests
{
    private static readonly ConversationKey Anna = MessengerShop.KeyOf("anna");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Choices_are_quick_replies_with_their_whole_value()
    {
        await using var shop = await SayingAsync(Offer.Of("What now?", "Track my order that is on its way", "Help"));

        var heard = await shop.HearsAsync("anna");

        Assert.Equal([("Track my order…", "Track my order that is on its way"), ("Help", "Help")], heard.QuickReplies);
    }

    [Fact]
    public async Task A_value_that_is_too_long_to_travel_is_found_again_by_its_number()
    {
        var value = new string('v', 1001);
        var heard = new List<string?>();
        await using var shop = await MessengerShop.OpenAsync(new CommandedBot((turn, cancellationToken) =>
        {
            heard.Add(turn.Activity.Text);
            var message = MessageFactory.Text("Pick");
            message.Attachments = [new HeroCard(title: "A card", buttons: [new CardAction(ActionTypes.ImBack, "This", value: value)]).ToAttachment()];
            return turn.SendActivityAsync(message, cancellationToken);
        }));

        await shop.SaysAsync("anna", "hello");
        Assert.Equal("Pick", await shop.HearsTextAsync("anna"));
        var payload = (await shop.HearsAsync("anna")).Payload.GetProperty("buttons")[0].GetProperty("payload").GetString();
        await shop.DoesAsync("anna", $$"""{"postback":{"mid":"p1","title":"This","payload":"{{payload}}"} }""");
        await shop.HearsAsync("anna");

        Assert.Equal(["hello", value], heard);
    }

    [Fact]
    public async Task Cards_are_templates_within_their_limits()
    {
        var cards = Enumerable.Range(1, 11).Select(i => new HeroCard(
            title: $"Product {i} {new string('x', 100)}",
            subtitle: "A fine one",
            images: [new CardImage("https://x.test/a.png")],
            buttons:
            [
                new CardAction(ActionTypes.ImBack, "Buy it now, as long as there are any", value: $"buy {i}"), new CardAction(ActionTypes.OpenUrl, "See", value: "https://x.test/1"),
                new CardAction(ActionTypes.Call, "Call us", value: "tel:+15551234567"), new CardAction(ActionTypes.PostBack, "More", value: $"more {i}"),
            ]).ToAttachment());
        await using var shop = await SayingAsync(MessageFactory.Carousel(cards, "Look:"));

        Assert.Equal("Look:", await shop.HearsTextAsync("anna"));
        var all = new List<JsonElement>();
        while (all.Count < 22)
            all.AddRange((await shop.HearsAsync("anna")).Payload.GetProperty("elements").EnumerateArray());
        Assert.Equal(22, all.Count);
        Assert.Equal(["postback", "web_url", "phone_number"], all[0].GetProperty("buttons").EnumerateArray().Select(button => button.GetProperty("type").GetString()));
        Assert.Equal("more 1", all[1].GetProperty("buttons")[0].GetProperty("payload").GetString());
    }

    [Fact]
    public async Task A_receipt_is_a_receipt()
    {
        var receipt = new ReceiptCard(
            "Your order", [new Fact("Order Number", "17"), new Fact("Payment Method", "VISA 5555")], [new ReceiptItem("Shirt", price: "$ 20.00", quantity: "2")], total: "$ 42.50", tax: "$ 2.50");
        await using var shop = await SayingAsync(MessageFactory.Attachment(receipt.ToAttachment()));

        var payload = (await shop.HearsAsync("anna")).Payload;

        Assert.Equal("receipt", payload.GetProperty("template_type").GetString());
        Assert.Equal(("17", "USD", 42.50m), (payload.GetProperty("order_number").GetString(), payload.GetProperty("currency").GetString(), payload.GetProperty("summary").GetProperty("total_cost").GetDecimal()));
    }

    [Fact]
    public async Task A_film_with_a_button_is_kept_by_the_page_and_sent_again_from_there()
    {
        var film = new VideoCard("How to wash it", media: [new MediaUrl("https://x.test/film.mp4")], buttons: [new CardAction(ActionTypes.ImBack, "Buy it", value: "buy 1")]);
        await using var shop = await SayingAsync(MessageFactory.Attachment(film.ToAttachment()));

        Assert.Equal("How to wash it", await shop.HearsTextAsync("anna"));
        var first = (await shop.HearsAsync("anna")).Payload;
        await shop.SaysAsync("anna", "again");
        await shop.HearsAsync("anna");
        var second = (await shop.HearsAsync("anna")).Payload;

        Assert.Equal("media", first.GetProperty("template_type").GetString());
        var element = first.GetProperty("elements")[0];
        Assert.Equal("buy 1", element.GetProperty("buttons")[0].GetProperty("payload").GetString());
        Assert.Equal(element.GetProperty("attachment_id").GetString(), second.GetProperty("elements")[0].GetProperty("attachment_id").GetString());
    }

    [Fact]
    public async Task Sound_stands_for_itself_after_its_words()
    {
        var sound = new AudioCard("Listen", media: [new MediaUrl("https://x.test/a.mp3")]);
        await using var shop = await SayingAsync(MessageFactory.Attachment(sound.ToAttachment()));

        Assert.Equal("Listen", await shop.HearsTextAsync("anna"));
        Assert.Equal("https://x.test/a.mp3", (await shop.HearsAsync("anna")).Payload.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_file_follows_its_text()
    {
        await using var shop = await SayingAsync(MessageFactory.ContentUrl("https://x.test/film.mp4", "video/mp4", "a film", "Watch this"));

        Assert.Equal("Watch this", await shop.HearsTextAsync("anna"));
        Assert.Equal("https://x.test/film.mp4", (await shop.HearsAsync("anna")).Payload.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Customers_see_that_they_were_seen_and_that_somebody_types()
    {
        await using var shop = await MessengerShop.OpenAsync(new CommandedBot(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
            await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
        }));

        await shop.SaysAsync("anna", "hello");

        var signs = shop.Graph.Person("anna").Signs.Reader;
        Assert.Equal(["mark_seen", "typing_on"], new[] { await signs.ReadAsync(Cancellation), await signs.ReadAsync(Cancellation) }.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(23, false, true, null)]
    [InlineData(25, false, false, null)]
    [InlineData(25, true, true, "HUMAN_AGENT")]
    [InlineData(23, true, true, null)]
    [InlineData(6 * 24, true, true, "HUMAN_AGENT")]
    [InlineData(8 * 24, true, false, null)]
    public async Task The_window_decides_who_may_write(int hours, bool byStaff, bool arrives, string? tag)
    {
        await using var shop = await MessengerShop.OpenAsync(settings: ("Channels:Messenger:HumanAgent", "true"));
        await shop.SaysAsync("anna", "hello");
        await shop.HearsAsync("anna");

        shop.Shop.Clock.Jump(TimeSpan.FromHours(hours));
        await SayAsync(shop, "news", byStaff);

        if (arrives)
        {
            var body = (await shop.HearsAsync("anna")).Body;
            Assert.Equal(tag, body.TryGetProperty("tag", out var sent) ? sent.GetString() : null);
        }
        else
        {
            Assert.Contains("hours after the customer's last message", await FailureAsync(shop), StringComparison.Ordinal);
            Assert.Single(shop.Graph.Person("anna").Messages);
        }
    }

    [Fact]
    public async Task Without_the_human_agent_feature_people_may_write_no_longer_than_the_bot()
    {
        await using var shop = await MessengerShop.OpenAsync();
        await shop.SaysAsync("anna", "hello");
        await shop.HearsAsync("anna");

        shop.Shop.Clock.Jump(TimeSpan.FromHours(25));
        await SayAsync(shop, "news", byStaff: true);

        Assert.Contains("24 hours", await FailureAsync(shop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_are_seen_to_write_themselves()
    {
        await using var shop = await MessengerShop.OpenAsync(settings: ("Channels:Messenger:StaffPicture", "https://x.test/staff.png"));
        await shop.SaysAsync("anna", "hello");
        await shop.HearsAsync("anna");

        await SayAsync(shop, "I am Berta", byStaff: true);
        await SayAsync(shop, "I am the bot", byStaff: false);

        Assert.True((await shop.HearsAsync("anna")).Body.TryGetProperty("persona_id", out _));
        Assert.False((await shop.HearsAsync("anna")).Body.TryGetProperty("persona_id", out _));
    }

    [Fact]
    public async Task A_name_that_meta_was_too_slow_to_take_is_given_the_next_time()
    {
        await using var shop = await MessengerShop.OpenAsync(settings: ("Channels:Messenger:StaffPicture", "https://x.test/staff.png"));
        await shop.SaysAsync("anna", "hello");
        await shop.HearsAsync("anna");
        var slow = 1;
        shop.Graph.Disturbance = request => request.RequestUri!.AbsolutePath.EndsWith("/personas", StringComparison.Ordinal) && slow-- > 0 ? throw new TaskCanceledException() : null;

        await SayAsync(shop, "I am Berta", byStaff: true);
        Assert.False((await shop.HearsAsync("anna")).Body.TryGetProperty("persona_id", out _));
        await SayAsync(shop, "I still am", byStaff: true);

        Assert.True((await shop.HearsAsync("anna")).Body.TryGetProperty("persona_id", out _));
    }

    [Fact]
    public async Task Who_has_blocked_the_shop_is_not_tried_again_until_they_write()
    {
        await using var shop = await MessengerShop.OpenAsync();
        shop.Graph.Person("anna").HasBlocked = true;

        await shop.SaysAsync("anna", "one");
        Assert.Contains("551/1545041", await FailureAsync(shop), StringComparison.Ordinal);
        Assert.Equal(Standing.Unreachable, (await shop.Shop.Get<IConversationLog>().FindAsync(Anna, Cancellation))!.Standing);

        shop.Graph.Person("anna").HasBlocked = false;
        await shop.SaysAsync("anna", "two");
        Assert.Equal("you said two", await shop.HearsTextAsync("anna"));
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_not_sent_twice_when_its_echo_has_come()
    {
        await using var shop = await MessengerShop.OpenAsync();
        var attempts = 0;
        shop.Graph.Disturbance = request => request.RequestUri!.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal)
            && request.Content!.ReadAsStringAsync(Cancellation).Result.Contains("\"text\"", StringComparison.Ordinal) && ++attempts == 1
            ? throw new TaskCanceledException() : null;

        await shop.SaysAsync("anna", "hello");
        await Until(() => attempts == 1);
        var echo = shop.Event("anna", $$"""{"message":{"is_echo":true,"mid":"m_e","metadata":"retailmessenger:{{Anna.Id}}|0000001.01#0","text":"you said hello"} }""")
            .Replace("\"sender\":{\"id\":\"anna\"}", $"\"sender\":{{\"id\":\"{MessengerShop.Page}\"}}", StringComparison.Ordinal)
            .Replace($"\"recipient\":{{\"id\":\"{MessengerShop.Page}\"}}", "\"recipient\":{\"id\":\"anna\"}", StringComparison.Ordinal);
        Assert.Equal(200, await shop.PostAsync(shop.Envelope(echo)));
        await UntilDeliveredAsync(shop);

        Assert.Equal(1, attempts);
        Assert.Empty(shop.Graph.Person("anna").Messages);
    }

    [Fact]
    public async Task A_busy_network_is_tried_again_and_the_order_kept()
    {
        await using var shop = await MessengerShop.OpenAsync();
        var refusals = 3;
        shop.Graph.Disturbance = _ => refusals-- > 0 ? new HttpResponseMessage(HttpStatusCode.InternalServerError) : null;

        await shop.SaysAsync("anna", "one");
        await shop.SaysAsync("anna", "two");
        await UntilDeliveredAsync(shop, 2);

        Assert.Equal(["you said one", "you said two"], shop.Graph.Person("anna").Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task While_somebody_at_another_desk_speaks_the_bot_is_silent()
    {
        var bot = new EchoBot();
        await using var shop = await MessengerShop.OpenAsync(bot);
        await shop.SaysAsync("anna", "one");
        await shop.HearsAsync("anna");

        await shop.DoesAsync("anna", """{"pass_thread_control":{"previous_owner_app_id":"1111","new_owner_app_id":"263902037430900"} }""");
        await shop.SaysAsync("anna", "two");
        await Until(() => shop.Shop.Get<IConversationLog>().FindAsync(Anna, Cancellation).Result is { } row && row.AnsweredThrough == row.LastSequence);
        await shop.DoesAsync("anna", """{"pass_thread_control":{"previous_owner_app_id":"263902037430900","new_owner_app_id":"1111"} }""");
        await shop.SaysAsync("anna", "three");

        while (await shop.HearsTextAsync("anna") is not "you said three")
            Assert.DoesNotContain(shop.Graph.Person("anna").Messages, message => message.Text == "you said two");
        Assert.DoesNotContain(bot.Heard, activity => activity.Text == "two");
    }

    [Fact]
    public async Task A_bot_hands_a_conversation_over_by_the_event_of_that_name()
    {
        await using var shop = await MessengerShop.OpenAsync(new CommandedBot((turn, cancellationToken) =>
            turn.SendActivityAsync(new Activity { Type = ActivityTypes.Event, Name = "pass_thread_control", Value = "inbox" }, cancellationToken)));

        await shop.SaysAsync("anna", "a person please");

        var signs = shop.Graph.Person("anna").Signs.Reader;
        while (await signs.ReadAsync(Cancellation) is var sign && sign != "pass_thread_control 263902037430900")
            Assert.Equal("mark_seen", sign);
    }

    [Fact]
    public async Task A_page_that_meta_has_blocked_does_not_write()
    {
        await using var shop = await MessengerShop.OpenAsync();
        var policy = $$"""{"recipient":{"id":"{{MessengerShop.Page}}"},"timestamp":1,"policy_enforcement":{"action":"ACTION","reason":"spam"} }""";
        Assert.Equal(200, await shop.PostAsync(shop.Envelope(policy.Replace("ACTION", "block", StringComparison.Ordinal))));
        await shop.SaysAsync("anna", "hello");
        await Until(() => shop.Shop.Get<IConversationLog>().FindAsync(Anna, Cancellation).Result is { FailedDeliveries: > 0 });
        Assert.Empty(shop.Graph.Person("anna").Messages);

        Assert.Equal(200, await shop.PostAsync(shop.Envelope(policy.Replace("ACTION", "unblock", StringComparison.Ordinal))));
        await UntilDeliveredAsync(shop);
        Assert.Equal(["you said hello"], shop.Graph.Person("anna").Messages.Select(message => message.Text));
    }

    private static async Task<MessengerShop> SayingAsync(IMessageActivity message)
    {
        var shop = await MessengerShop.OpenAsync(new CommandedBot((turn, cancellationToken) => turn.SendActivityAsync(message, cancellationToken)));
        await shop.SaysAsync("anna", "hello");
        return shop;
    }

    private static Task<LogEntry?> SayAsync(MessengerShop shop, string text, bool byStaff) => shop.Shop.Get<IConversations>().SayAsync(
        Anna,
        new Activity { Type = ActivityTypes.Message, Text = text, From = byStaff ? Speakers.Staff("berta", "Berta") : new ChannelAccount { Id = MessengerShop.Page } },
        Cancellation);

    private static async Task<string> FailureAsync(MessengerShop shop)
    {
        while (true)
        {
            var said = await shop.Shop.Get<IConversationLog>().ReadAsync(Anna, 0, Direction.Out, 10, Cancellation);
            if (said.Select(entry => entry.Delivery).OfType<Delivery.Failed>().FirstOrDefault() is { } failed)
                return failed.Reason;
            await Task.Yield();
        }
    }

    // The shop's clock goes on while it waits, or no back-off would ever end.
    private static async Task UntilDeliveredAsync(MessengerShop shop, int count = 1)
    {
        while ((await shop.Shop.Get<IConversationLog>().ReadAsync(Anna, 0, Direction.Out, 10, Cancellation)).Count(entry => entry.Delivery is Delivery.Sent) < count)
        {
            shop.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Yield();
    }
}
