namespace RetailMessenger.BotFramework.Schema;

/// <summary>Where a client may hand in a token.</summary>
public class TokenPostResource : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public TokenPostResource()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public TokenPostResource(string? sasUrl = null)
    {
        SasUrl = sasUrl;
    }

    /// <summary>A signed address.</summary>
    public string? SasUrl { get; set; }
}
