namespace RetailMessenger.BotFramework.Schema;

/// <summary>Names of events that the framework itself sends.</summary>
public static class ActivityEventNames
{
    /// <summary>Begins a turn that the bot started itself, to say something unasked.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>Begins the first turn of a conversation that the bot opened.</summary>
    public const string CreateConversation = "CreateConversation";
}
