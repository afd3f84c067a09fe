namespace RetailMessenger.BotFramework.Schema;

/// <summary>One page of a bot's conversations.</summary>
public class ConversationsResult : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ConversationsResult()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ConversationsResult(string? continuationToken = null, IList<ConversationMembers>? conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The conversations of this page.</summary>
    public IList<ConversationMembers>? Conversations { get; set; }
}
