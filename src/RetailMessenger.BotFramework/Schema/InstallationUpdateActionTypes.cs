namespace RetailMessenger.BotFramework.Schema;

/// <summary>What happened to the bot's installation.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>It was installed.</summary>
    public const string Add = "add";

    /// <summary>It was replaced by a newer version.</summary>
    public const string AddUpgrade = "add-upgrade";

    /// <summary>It was removed.</summary>
    public const string Remove = "remove";

    /// <summary>It was removed because a newer version takes its place.</summary>
    public const string RemoveUpgrade = "remove-upgrade";
}
