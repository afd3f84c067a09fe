namespace RetailMessenger.BotFramework.Schema;

/// <summary>Content types of cards and payloads beyond those that the card classes name.</summary>
public static class ContentTypes
{
    /// <summary>An Adaptive Card, with its own schema.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>A connector card of Microsoft Teams.</summary>
    public const string O365ConnectorCard = "application/vnd.microsoft.teams.card.o365connector";

    /// <summary>A file consent card of Microsoft Teams.</summary>
    public const string FileConsentCard = "application/vnd.microsoft.teams.card.file.consent";
}
