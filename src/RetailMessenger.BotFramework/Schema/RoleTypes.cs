namespace RetailMessenger.BotFramework.Schema;

/// <summary>Who an account stands for. Informative: never grant anything because of it.</summary>
public static class RoleTypes
{
    /// <summary>A person who uses the bot.</summary>
    public const string User = "user";

    /// <summary>The bot.</summary>
    public const string Bot = "bot";

    /// <summary>A bot that works for another bot.</summary>
    public const string Skill = "skill";
}
