namespace RetailMessenger.BotFramework.Schema;

/// <summary>The answer to a <see cref="SignInConstants.TokenExchangeOperationName"/> invoke.</summary>
public class TokenExchangeInvokeResponse : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public TokenExchangeInvokeResponse()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public TokenExchangeInvokeResponse(string? id = null, string? connectionName = null, string? failureDetail = null)
    {
        Id = id;
        ConnectionName = connectionName;
        FailureDetail = failureDetail;
    }

    /// <summary>The id of the request.</summary>
    public string? Id { get; set; }

    /// <summary>The OAuth connection.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>Why the exchange failed; null when it did not.</summary>
    public string? FailureDetail { get; set; }
}
