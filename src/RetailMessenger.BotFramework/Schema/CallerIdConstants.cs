namespace RetailMessenger.BotFramework.Schema;

/// <summary>Who calls a bot. Set by the side that verified it; never believed from the wire.</summary>
public static class CallerIdConstants
{
    /// <summary>The public Azure Bot Service.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary>The Azure Bot Service for the US government.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";

    /// <summary>Followed by the application id of the calling bot.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}
