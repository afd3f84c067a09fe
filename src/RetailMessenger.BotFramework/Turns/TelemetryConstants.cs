namespace RetailMessenger.BotFramework.Turns;

/// <summary>Names of the properties of telemetry events.</summary>
public static class TelemetryConstants
{
    /// <summary>The attachments, as JSON.</summary>
    public const string AttachmentsProperty = "attachments";

    /// <summary>The type of the activity.</summary>
    public const string ActivityTypeProperty = "activityType";

    /// <summary>The channel.</summary>
    public const string ChannelIdProperty = "channelId";

    /// <summary>The conversation.</summary>
    public const string ConversationIdProperty = "conversationId";

    /// <summary>What the conversation is called.</summary>
    public const string ConversationNameProperty = "conversationName";

    /// <summary>The dialog.</summary>
    public const string DialogIdProperty = "dialogId";

    /// <summary>Who sent it, by id.</summary>
    public const string FromIdProperty = "fromId";

    /// <summary>Who sent it, by name.</summary>
    public const string FromNameProperty = "fromName";

    /// <summary>The language.</summary>
    public const string LocaleProperty = "locale";

    /// <summary>To whom it was sent, by id.</summary>
    public const string RecipientIdProperty = "recipientId";

    /// <summary>To whom it was sent, by name.</summary>
    public const string RecipientNameProperty = "recipientName";

    /// <summary>To which activity it is a reply.</summary>
    public const string ReplyActivityIDProperty = "replyActivityId";

    /// <summary>What was written.</summary>
    public const string TextProperty = "text";

    /// <summary>What was to be said aloud.</summary>
    public const string SpeakProperty = "speak";

    /// <summary>The user.</summary>
    public const string UserIdProperty = "userId";
}
