namespace RetailMessenger.BotFramework.Schema;

/// <summary>The token by which an Adaptive Card action is authenticated.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
