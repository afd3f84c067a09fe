namespace RetailMessenger.BotFramework.Schema;

/// <summary>How urgent an activity is.</summary>
public static class ActivityImportance
{
    /// <summary>May be missed.</summary>
    public const string Low = "low";

    /// <summary>The default.</summary>
    public const string Normal = "normal";

    /// <summary>Should not be missed.</summary>
    public const string High = "high";
}
