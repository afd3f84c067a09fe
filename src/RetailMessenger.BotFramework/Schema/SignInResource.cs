namespace RetailMessenger.BotFramework.Schema;

/// <summary>How a user can sign in.</summary>
public class SignInResource : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public SignInResource()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public SignInResource(
        string? signInLink = null,
        TokenExchangeResource? tokenExchangeResource = null,
        TokenPostResource? tokenPostResource = null)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
        TokenPostResource = tokenPostResource;
    }

    /// <summary>The sign-in page.</summary>
    public string? SignInLink { get; set; }

    /// <summary>The way without asking, if there is one.</summary>
    public TokenExchangeResource? TokenExchangeResource { get; set; }

    /// <summary>Where a client may hand in the token.</summary>
    public TokenPostResource? TokenPostResource { get; set; }
}
