namespace RetailMessenger.BotFramework.Schema;

/// <summary>Whether a user is signed in to one connection.</summary>
public class TokenStatus : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public TokenStatus()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public TokenStatus(string? channelId = null, string? connectionName = null, bool? hasToken = null, string? serviceProviderDisplayName = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The OAuth connection.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>Whether there is a token.</summary>
    public bool? HasToken { get; set; }

    /// <summary>The provider, to show.</summary>
    public string? ServiceProviderDisplayName { get; set; }
}
