namespace RetailMessenger.BotFramework.Turns;

internal static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string Search = "application/search";
    public const string HealthCheck = "healthCheck";
}
