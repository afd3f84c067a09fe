namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>Why there is no access token.</summary>
internal enum AccessTokenFailure
{
    /// <summary>The login server did not answer.</summary>
    Unreachable,

    /// <summary>It answered that it has trouble.</summary>
    Busy,

    /// <summary>It answered something else than a token.</summary>
    Unreadable,

    /// <summary>It does not accept the bot's credentials, or they cannot be used. Somebody at the shop has to mend that.</summary>
    Refused,
}
