namespace RetailMessenger.BotFramework.Schema;

/// <summary>The members of one conversation.</summary>
public class ConversationMembers : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ConversationMembers()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ConversationMembers(string? id = null, IList<ChannelAccount>? members = null)
    {
        Id = id;
        Members = members;
    }

    /// <summary>The conversation.</summary>
    public string? Id { get; set; }

    /// <summary>Who takes part.</summary>
    public IList<ChannelAccount>? Members { get; set; }
}
