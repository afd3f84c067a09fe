namespace RetailMessenger.BotFramework.Schema;

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>Nobody said why.</summary>
    public const string Unknown = "unknown";

    /// <summary>It did what it was meant to do.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The user broke it off.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot did not answer in time.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The bot sent something that the channel could not use.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel broke down.</summary>
    public const string ChannelFailed = "channelFailed";

    /// <summary>A bot further up the chain failed.</summary>
    public const string RootSkillError = "rootSkillError";

    /// <summary>A bot that was asked for help failed.</summary>
    public const string SkillError = "skillError";
}
