using System.Text;
using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Messenger;
using RetailMessenger.Channels.Messenger.Reading;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Channels.Messenger;

public sealed class ReaderTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

    private static readonly MessengerReader Reader = new(new EventReader(Options.Create(new MessengerOptions { AppId = "1111" })));

    [Fact]
    public void Words_come_with_who_wrote_them_and_when()
    {
        var said = Said("""{"message":{"mid":"m_1","text":"hello","reply_to":{"mid":"m_0"} } }""");

        Assert.Equal(new ConversationKey("facebook", "42-7"), said.Conversation);
        Assert.Equal("m:m_1", said.MessageId);
        Assert.Equal(Now, said.HappenedAt);
        var activity = said.Activity;
        Assert.Equal(("message", "hello", "42", "7", "m_0"), (activity.Type, activity.Text, activity.From?.Id, activity.Recipient?.Id, activity.ReplyToId));
    }

    [Fact]
    public void Ids_may_be_numbers()
    {
        var all = Read("""{"object":"page","entry":[{"id":7,"time":1,"messaging":[{"sender":{"id":42},"recipient":{"id":7},"timestamp":"1700000000000","message":{"mid":"m_1","text":"hello"}}]}]}""");

        Assert.Equal(new ConversationKey("facebook", "42-7"), Assert.IsType<MessengerEvent.Said>(Assert.Single(all)).Activity.Conversation);
    }

    [Fact]
    public void A_quick_reply_is_what_it_stands_for_not_what_it_says() =>
        Assert.Equal("track order 17", Said("""{"message":{"mid":"m_1","text":"Track…","quick_reply":{"payload":"track order 17"} } }""").Activity.Text);

    [Fact]
    public void A_button_is_what_it_stands_for() =>
        Assert.Equal("buy 17", Said("""{"postback":{"mid":"m_1","title":"Buy","payload":"buy 17"} }""").Activity.Text);

    [Fact]
    public void Who_gets_started_is_greeted_wherever_they_came_from()
    {
        var activity = Said("""{"postback":{"mid":"m_1","title":"Get Started","payload":"GET_STARTED","referral":{"ref":"poster","source":"SHORTLINK","type":"OPEN_THREAD"} } }""").Activity;

        Assert.Equal(ActivityTypes.ConversationUpdate, activity.Type);
        Assert.Contains(activity.MembersAdded!, member => member.Id == "42");
        Assert.Contains("poster", SchemaJson.Write(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sticker_that_comes_twice_is_one()
    {
        var activity = Said("""{"message":{"mid":"m_1","attachments":[{"type":"sticker","payload":{"url":"https://x.test/a.png","sticker_id":369239263222822}},{"type":"image","payload":{"url":"https://x.test/a.png","sticker_id":369239263222822}}]} }""").Activity;

        Assert.Equal(("👍", "image/png"), (activity.Text, Assert.Single(activity.Attachments!).ContentType));
    }

    [Theory]
    [InlineData("image", "https://x.test/p.jpg?a=1", "image/jpeg")]
    [InlineData("video", "https://x.test/p", "video/mp4")]
    [InlineData("audio", "https://x.test/p.mp3", "audio/mpeg")]
    [InlineData("file", "https://x.test/p.pdf", "application/pdf")]
    public void Files_come_with_their_address_and_type(string type, string url, string contentType)
    {
        var file = Assert.Single(Said($$"""{"message":{"mid":"m_1","attachments":[{"type":"{{type}}","payload":{"url":"{{url}}"} }]} }""").Activity.Attachments!);

        Assert.Equal((url, contentType), (file.ContentUrl, file.ContentType));
    }

    [Fact]
    public void A_place_comes_with_its_coordinates()
    {
        var entity = Assert.Single(Said("""{"message":{"mid":"m_1","attachments":[{"type":"location","title":"Here","payload":{"coordinates":{"lat":40.5,"long":-3.7}}}]} }""").Activity.Entities!);

        Assert.Equal((40.5, -3.7), (entity.GetAs<GeoCoordinates>()!.Latitude, entity.GetAs<GeoCoordinates>()!.Longitude));
    }

    [Theory]
    [InlineData("""{"referral":{"ref":"x","source":"ADS","type":"OPEN_THREAD"} }""", "referral")]
    [InlineData("""{"optin":{"type":"notification_messages","payload":"p","notification_messages_token":"t"} }""", "optin")]
    [InlineData("""{"account_linking":{"status":"linked","authorization_code":"c"} }""", "account_linking")]
    [InlineData("""{"response_feedback":{"feedback":"Good response","mid":"m_1"} }""", "response_feedback")]
    [InlineData("""{"message":{"mid":"m_1","is_unsupported":true} }""", "unsupported")]
    [InlineData("""{"message":{"mid":"m_1","is_deleted":true} }""", "deleted")]
    public void Other_events_come_by_their_name(string json, string name)
    {
        var activity = Said(json).Activity;

        Assert.Equal((ActivityTypes.Event, name), (activity.Type, activity.Name));
        Assert.NotNull(activity.Value);
    }

    [Fact]
    public void Feedback_comes_without_a_time_and_without_the_page()
    {
        var all = Read("""{"object":"page","entry":[{"time":1700000000000,"messaging":[{"sender":{"id":"42"},"recipient":{"id":"7"},"messaging_feedback":{"feedback_screens":[{"screen_id":0,"questions":{"q":{"type":"csat","payload":"5"}}}]}}]}]}""");

        var said = Assert.IsType<MessengerEvent.Said>(Assert.Single(all)).Activity;
        Assert.Equal((new ConversationKey("facebook", "42-7"), Now, "messaging_feedback"), (said.Conversation, said.HappenedAt, said.Activity.Name));
    }

    [Fact]
    public void Who_only_ticked_a_box_is_known_by_its_reference()
    {
        var all = Read("""{"object":"page","entry":[{"id":"7","time":1,"messaging":[{"recipient":{"id":"7"},"timestamp":1700000000000,"optin":{"ref":"r","user_ref":"box-1"}}]}]}""");

        var key = Assert.IsType<MessengerEvent.Said>(Assert.Single(all)).Activity.Conversation;
        Assert.Equal(new MessengerAddress("box-1", "7", IsReference: true), MessengerAddress.Of(key));
    }

    [Theory]
    [InlineData("""{"reaction":{"mid":"m_1","action":"react","emoji":"❤","reaction":"love"} }""", true)]
    [InlineData("""{"reaction":{"mid":"m_1","action":"unreact"} }""", false)]
    public void A_reaction_says_to_what(string json, bool isAdded)
    {
        var activity = Said(json).Activity;

        Assert.Equal(("messageReaction", "m_1"), (activity.Type, activity.ReplyToId));
        Assert.Single((isAdded ? activity.ReactionsAdded : activity.ReactionsRemoved)!);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1\"")]
    public void An_edit_is_told_apart_by_its_number(string number)
    {
        var said = Said($$"""{"message_edit":{"mid":"m_1","text":"hullo","num_edit":{{number}}} }""");

        Assert.Equal(("messageUpdate", "hullo", "m:edit:m_1:1"), (said.Activity.Type, said.Activity.Text, said.MessageId));
    }

    [Fact]
    public void Receipts_are_never_a_message()
    {
        var delivered = Receipts("""{"delivery":{"mids":["m_1","m_2"],"watermark":1700000000000} }""");
        Assert.Equal(["m_1", "m_2", "#delivered"], delivered.Select(receipt => receipt.NetworkId));
        Assert.All(delivered, receipt => Assert.Equal(DeliveryStatus.Delivered, receipt.Status));

        Assert.Equal([("#read", DeliveryStatus.Read)], Receipts("""{"read":{"watermark":1700000000000} }""").Select(receipt => (receipt.NetworkId, receipt.Status)));
    }

    [Fact]
    public void Our_own_words_that_come_back_are_known_by_their_mark()
    {
        var echo = Echo("""{"is_echo":true,"mid":"m_9","app_id":1111,"metadata":"retailmessenger:42-7|0000001.01#0","text":"hello"}""");

        Assert.Equal(["42-7|0000001.01#0", "m_9"], Assert.IsType<MessengerEvent.Receipts>(echo).All.Select(receipt => receipt.NetworkId));
        Assert.IsType<MessengerEvent.Receipts>(Echo("""{"is_echo":true,"mid":"m_9","app_id":1111,"text":"hello"}"""));
    }

    [Fact]
    public void Words_of_somebody_else_at_the_shop_hold_the_bot()
    {
        var said = Assert.IsType<MessengerEvent.Said>(Echo("""{"is_echo":true,"mid":"m_9","app_id":263902037430900,"text":"hello"}""")).Activity;

        Assert.Equal((new ConversationKey("facebook", "42-7"), false, Now + TimeSpan.FromHours(24)), (said.Conversation, said.ByCustomer, said.HeldUntil));
        Assert.Equal("echo", said.Activity.Name);
    }

    [Theory]
    [InlineData("""{"pass_thread_control":{"previous_owner_app_id":"1111","new_owner_app_id":"263902037430900","metadata":"x"} }""", true)]
    [InlineData("""{"take_thread_control":{"previous_owner_app_id":"1111","new_owner_app_id":263902037430900} }""", true)]
    [InlineData("""{"pass_thread_control":{"previous_owner_app_id":"9","new_owner_app_id":"1111"} }""", false)]
    [InlineData("""{"pass_thread_control":{"previous_owner_app_id":"9","new_owner_app_id":1111} }""", false)]
    public void Whoever_has_the_conversation_speaks(string json, bool isHeld)
    {
        var said = Said(json);

        Assert.Equal(isHeld, said.HeldUntil > Now);
        Assert.NotNull(said.HeldUntil);
        Assert.False(said.ByCustomer);
    }

    [Fact]
    public void What_others_answer_is_kept_and_holds_the_bot()
    {
        var all = Read("""{"object":"page","entry":[{"id":"7","time":1,"standby":[{"sender":{"id":"42"},"recipient":{"id":"7"},"timestamp":1700000000000,"postback":{"title":"Buy"}}]}]}""");

        var said = Assert.IsType<MessengerEvent.Said>(Assert.Single(all)).Activity;
        Assert.Equal(("Buy", Now + TimeSpan.FromHours(24)), (said.Activity.Text, said.HeldUntil));
    }

    [Fact]
    public void All_three_lists_of_an_entry_are_read()
    {
        var all = Read("""{"object":"page","entry":[{"id":"7","time":1700000000000,"messaging":[{"sender":{"id":"1"},"recipient":{"id":"7"},"message":{"mid":"a","text":"x"}}],"standby":[{"sender":{"id":"2"},"recipient":{"id":"7"},"message":{"mid":"b","text":"y"}}],"changes":[{"field":"feed","value":{}}]},{"id":"8","time":1700000000001,"messaging":[{"sender":{"id":"3"},"recipient":{"id":"8"},"message":{"mid":"c","text":"z"}}]}]}""");

        Assert.Equal(["1-7", "2-7", "3-8"], all.OfType<MessengerEvent.Said>().Select(said => said.Activity.Conversation.Id));
        Assert.Single(all.OfType<MessengerEvent.Ignored>());
    }

    [Fact]
    public void Policy_and_roles_belong_to_no_customer()
    {
        Assert.Equal(new MessengerEvent.Policy("7", "block", "spam"), Assert.Single(Read("""{"object":"page","entry":[{"id":"7","time":1,"messaging":[{"recipient":{"id":"7"},"timestamp":1,"policy_enforcement":{"action":"block","reason":"spam"}}]}]}""")));
        Assert.Equal(new MessengerEvent.Ignored("app_roles"), Assert.Single(Read("""{"object":"page","entry":[{"id":"7","time":1,"messaging":[{"recipient":{"id":"7"},"timestamp":1,"app_roles":{"1":["primary_receiver"]}}]}]}""")));
    }

    [Fact]
    [Trait("Data", "webhooks")]
    public void Bodies_that_others_have_published_are_read()
    {
        var bodies = SharedData.Files("webhooks/messenger", "raw-bodies.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("raw_body").GetString()!)
            .Concat(SharedData.Files("webhooks/messenger/restfb/webhooks", "messaging-*.json").Select(File.ReadAllText))
            .Concat(SharedData.Files("webhooks/messenger/botbuilder", "Payload*.json").Select(File.ReadAllText))
            .Where(body => body.Contains("\"page\"", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(bodies);
        foreach (var body in bodies)
            Assert.DoesNotContain(Read(body), one => one is MessengerEvent.Ignored { Kind: "unreadable" or "without a sender" });
        TestContext.Current.SendDiagnosticMessage("Messenger bodies read: {0}", bodies.Count);
    }

    private static IReadOnlyList<MessengerEvent> Read(string body) => Reader.Read(Encoding.UTF8.GetBytes(body), Now);

    private static MessengerEvent One(string json) => Assert.Single(Read(
        $$"""{"object":"page","entry":[{"id":"7","time":1,"messaging":[{"sender":{"id":"42"},"recipient":{"id":"7"},"timestamp":1700000000000,{{json[1..]}}]}]}"""));

    private static IncomingActivity Said(string json) => Assert.IsType<MessengerEvent.Said>(One(json)).Activity;

    private static IReadOnlyList<DeliveryReceipt> Receipts(string json) => Assert.IsType<MessengerEvent.Receipts>(One(json)).All;

    private static MessengerEvent Echo(string message) => Assert.Single(Read(
        $$"""{"object":"page","entry":[{"id":"7","time":1,"messaging":[{"sender":{"id":"7"},"recipient":{"id":"42"},"timestamp":1700000000000,"message":{{message}} }]}]}"""));
}
