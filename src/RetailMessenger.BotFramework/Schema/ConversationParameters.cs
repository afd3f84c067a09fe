namespace RetailMessenger.BotFramework.Schema;

/// <summary>What is needed to open a conversation.</summary>
public class ConversationParameters : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ConversationParameters(
        bool? isGroup = null,
        ChannelAccount? bot = null,
        IList<ChannelAccount>? members = null,
        string? topicName = null,
        Activity? activity = null,
        object? channelData = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether it is meant for more than two.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Whom to invite.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>Its title, on channels that show one.</summary>
    public string? TopicName { get; set; }

    /// <summary>What to say first; channels that need it create the conversation by it.</summary>
    public Activity? Activity { get; set; }

    /// <summary>The channel's own parameters.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The organisation in which to open it.</summary>
    public string? TenantId { get; set; }
}
