namespace RetailMessenger.BotFramework.Schema;

/// <summary>A token or a resource to be exchanged for a token of the bot.</summary>
public class TokenExchangeRequest : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public TokenExchangeRequest()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public TokenExchangeRequest(string? uri = null, string? token = null)
    {
        Uri = uri;
        Token = token;
    }

    /// <summary>The resource.</summary>
    public string? Uri { get; set; }

    /// <summary>The token.</summary>
    public string? Token { get; set; }
}
