using RetailMessenger.BotFramework.Schema;
using ChannelIds = RetailMessenger.BotFramework.Schema.Channels;

namespace RetailMessenger.Tests.BotFramework.Schema;

public sealed class ActivityTests
{
    private static Activity Incoming => new(ActivityTypes.Message)
    {
        Id = "m1",
        ChannelId = ChannelIds.Directline,
        ServiceUrl = "https://shop",
        Locale = "es",
        From = new ChannelAccount("anna", "Anna"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, id: "c1", name: "Chat"),
    };

    [Fact]
    public void A_reply_goes_back_to_who_wrote()
    {
        var reply = Incoming.CreateReply("Hola");

        Assert.Equal(
            ("bot", "anna", "m1", "c1", "Hola", "es"),
            (reply.From!.Id, reply.Recipient!.Id, reply.ReplyToId, reply.Conversation!.Id, reply.Text, reply.Locale));
        Assert.Empty(reply.Attachments!);
    }

    [Fact]
    public void A_reference_applied_to_another_activity_addresses_it()
    {
        var reference = Incoming.GetConversationReference();

        var outgoing = new Activity(ActivityTypes.Message) { Locale = "en" }.ApplyConversationReference(reference);
        var incoming = new Activity(ActivityTypes.Event).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(
            ("bot", "anna", "m1", null, "en"),
            (outgoing.From!.Id, outgoing.Recipient!.Id, outgoing.ReplyToId, outgoing.Id, outgoing.Locale));
        Assert.Equal(
            ("anna", "bot", null, "m1", "es"),
            (incoming.From!.Id, incoming.Recipient!.Id, incoming.ReplyToId, incoming.Id, incoming.Locale));
    }

    [Theory]
    [InlineData(ChannelIds.Directline, null)]
    [InlineData(ChannelIds.Webchat, null)]
    [InlineData(ChannelIds.Facebook, "m1")]
    public void The_welcome_of_a_web_conversation_answers_no_activity(string channel, string? expected)
    {
        var update = Incoming;
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        Assert.Equal(expected, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_continuation_is_an_event_from_the_user_to_the_bot()
    {
        var continuation = Incoming.GetConversationReference().GetContinuationActivity();

        Assert.Equal(
            ("event", "ContinueConversation", "anna", "bot"),
            (continuation.Type, continuation.Name, continuation.From!.Id, continuation.Recipient!.Id));
        Assert.NotNull(continuation.Id);
    }

    [Fact]
    public void An_activity_is_only_what_its_type_says()
    {
        Assert.NotNull(Incoming.AsMessageActivity());
        Assert.Null(Incoming.AsEventActivity());
        Assert.NotNull(new Activity("Message/custom").AsMessageActivity());
        Assert.Null(new Activity("messageUpdate").AsMessageActivity());
        Assert.Null(new Activity().AsTypingActivity());
    }

    [Fact]
    public void The_bots_name_is_taken_out_of_the_text()
    {
        var message = Incoming;
        message.Text = "<at>Bot</at> where is my order?";
        message.Entities = [new Mention(new ChannelAccount("bot"), "<at>Bot</at>")];

        Assert.Equal("where is my order?", message.RemoveRecipientMention());
        Assert.Equal("where is my order?", message.Text);
    }

    [Fact]
    public void A_clone_can_be_changed_without_the_original_changing()
    {
        var original = Incoming;
        original.Attachments = [new Attachment("image/png", "https://shop/a.png")];
        original.SuggestedActions = new SuggestedActions(["anna"], [new CardAction(ActionTypes.ImBack, "Yes")]);
        original.Properties["extra"] = System.Text.Json.JsonDocument.Parse("1").RootElement;
        var before = SchemaJson.Write(original);

        var clone = original.Clone();
        clone.From!.Id = "x";
        clone.Conversation!.Id = "x";
        clone.Attachments![0].Name = "x";
        clone.Attachments.Add(new Attachment());
        clone.SuggestedActions!.Actions![0].Title = "x";
        clone.SuggestedActions.To!.Clear();
        clone.Properties.Clear();

        Assert.Equal(before, SchemaJson.Write(original));
    }

    [Fact]
    public void Content_is_text_summary_attachment_or_channel_data()
    {
        Assert.False(new Activity { Text = "  " }.HasContent());
        Assert.True(new Activity { Summary = "s" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = 1 }.HasContent());
    }

    [Fact]
    public void An_entity_takes_over_any_object()
    {
        var entity = new Entity();

        entity.SetAs(new Place(name: "Shop", address: "Main St 1"));

        Assert.Equal("Place", entity.Type);
        Assert.Equal("Main St 1", entity.GetAs<Place>().Address);
    }
}
