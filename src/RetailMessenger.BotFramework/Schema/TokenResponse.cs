namespace RetailMessenger.BotFramework.Schema;

/// <summary>A user's token.</summary>
public class TokenResponse : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public TokenResponse()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public TokenResponse(string? channelId = null, string? connectionName = null, string? token = null, string? expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    /// <summary>The channel on which the user signed in.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The OAuth connection.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The token. Keep it out of logs and transcripts.</summary>
    public string? Token { get; set; }

    /// <summary>When it ends, ISO 8601.</summary>
    public string? Expiration { get; set; }
}
