namespace RetailMessenger.BotFramework.Schema;

/// <summary>What a channel answers when a conversation was opened.</summary>
public class ConversationResourceResponse : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The first activity, if one was sent.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where the conversation takes answers.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The conversation.</summary>
    public string? Id { get; set; }
}
