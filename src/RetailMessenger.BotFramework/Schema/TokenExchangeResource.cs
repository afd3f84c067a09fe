namespace RetailMessenger.BotFramework.Schema;

/// <summary>A resource whose token can be exchanged without asking the user.</summary>
public class TokenExchangeResource : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public TokenExchangeResource()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public TokenExchangeResource(string? id = null, string? uri = null, string? providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    /// <summary>Marks this request, so that a second answer to it is known as such.</summary>
    public string? Id { get; set; }

    /// <summary>The resource.</summary>
    public string? Uri { get; set; }

    /// <summary>The identity provider.</summary>
    public string? ProviderId { get; set; }
}
