namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>What the bot shows when it calls.</summary>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Value">The token itself, a secret.</param>
/// <param name="Expires">Until when it is good.</param>
internal sealed record AccessToken(string Audience, string Value, DateTimeOffset Expires)
{
    public override string ToString() => $"An access token for {Audience} until {Expires:O}";
}
