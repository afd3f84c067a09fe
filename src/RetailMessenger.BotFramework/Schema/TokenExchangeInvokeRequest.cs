namespace RetailMessenger.BotFramework.Schema;

/// <summary>The value of a <see cref="SignInConstants.TokenExchangeOperationName"/> invoke.</summary>
public class TokenExchangeInvokeRequest : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public TokenExchangeInvokeRequest()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public TokenExchangeInvokeRequest(string? id = null, string? connectionName = null, string? token = null)
    {
        Id = id;
        ConnectionName = connectionName;
        Token = token;
    }

    /// <summary>The id of the <see cref="TokenExchangeResource"/>.</summary>
    public string? Id { get; set; }

    /// <summary>The OAuth connection.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The token to be exchanged.</summary>
    public string? Token { get; set; }
}
