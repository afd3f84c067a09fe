namespace RetailMessenger.BotFramework.Schema;

/// <content>Where an activity takes place.</content>
public partial class Activity
{
    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IsWelcomeWithoutActivity ? null : Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>A reference to the reply that was sent in answer to this activity.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        From = isIncoming ? reference.User : reference.Bot;
        Recipient = isIncoming ? reference.Bot : reference.User;
        if (isIncoming) Id = reference.ActivityId ?? Id;
        else ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    private bool IsWelcomeWithoutActivity => Type == ActivityTypes.ConversationUpdate && ChannelId is (Channels.Directline or Channels.Webchat);
}
