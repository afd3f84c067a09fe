namespace RetailMessenger.BotFramework.Schema;

/// <summary>Names of the events and invokes by which a user signs in.</summary>
public static class SignInConstants
{
    /// <summary>An invoke with the code that the user got from the sign-in page.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>An invoke that offers a token to be exchanged without asking the user.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>An event that carries the user's token.</summary>
    public const string TokenResponseEventName = "tokens/response";
}
