namespace RetailMessenger.BotFramework.Schema;

/// <summary>Reactions that several channels share; channels define more.</summary>
public static class MessageReactionTypes
{
    /// <summary>A thumb up.</summary>
    public const string Like = "like";

    /// <summary>Agreement.</summary>
    public const string PlusOne = "plusOne";
}
