namespace RetailMessenger.BotFramework.Schema;

/// <summary>All that is needed to say something in a conversation later. Safe to store: channels keep ids and service addresses stable.</summary>
public class ConversationReference : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ConversationReference(
        string? activityId = null,
        ChannelAccount? user = null,
        ChannelAccount? bot = null,
        ConversationAccount? conversation = null,
        string? channelId = null,
        string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The activity this refers to; on a reference that is about to be applied, the one that is answered.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Where it takes place.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>One of <see cref="Channels"/>, or a channel of your own.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The language last seen, a BCP 47 tag.</summary>
    public string? Locale { get; set; }

    /// <summary>Where the channel takes answers.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>
    /// An event named <see cref="ActivityEventNames.ContinueConversation"/> from the user to the bot in this conversation, to run a turn
    /// that the bot starts itself. It has a new id.
    /// </summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = Locale,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
