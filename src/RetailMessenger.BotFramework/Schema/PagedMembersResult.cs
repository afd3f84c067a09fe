namespace RetailMessenger.BotFramework.Schema;

/// <summary>One page of a conversation's members.</summary>
public class PagedMembersResult : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public PagedMembersResult(string? continuationToken = null, IList<ChannelAccount>? members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page.</summary>
    public IList<ChannelAccount>? Members { get; set; }
}
