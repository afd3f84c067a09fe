namespace RetailMessenger.BotFramework.Schema;

/// <summary>Where a semantic action stands.</summary>
public static class SemanticActionStateTypes
{
    /// <summary>It begins.</summary>
    public const string Start = "start";

    /// <summary>It goes on.</summary>
    public const string Continue = "continue";

    /// <summary>It is finished.</summary>
    public const string Done = "done";
}
