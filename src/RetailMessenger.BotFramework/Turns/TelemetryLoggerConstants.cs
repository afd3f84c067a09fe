namespace RetailMessenger.BotFramework.Turns;

/// <summary>Names of the events of <see cref="TelemetryLoggerMiddleware"/>.</summary>
public static class TelemetryLoggerConstants
{
    /// <summary>The bot received an activity.</summary>
    public const string BotMsgReceiveEvent = "BotMessageReceived";

    /// <summary>The bot sent an activity.</summary>
    public const string BotMsgSendEvent = "BotMessageSend";

    /// <summary>The bot changed an activity that it had sent.</summary>
    public const string BotMsgUpdateEvent = "BotMessageUpdate";

    /// <summary>The bot took back an activity that it had sent.</summary>
    public const string BotMsgDeleteEvent = "BotMessageDelete";
}
