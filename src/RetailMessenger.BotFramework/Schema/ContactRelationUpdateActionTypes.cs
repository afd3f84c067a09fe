namespace RetailMessenger.BotFramework.Schema;

/// <summary>What happened to the bot in a list of contacts.</summary>
public static class ContactRelationUpdateActionTypes
{
    /// <summary>It was added.</summary>
    public const string Add = "add";

    /// <summary>It was removed.</summary>
    public const string Remove = "remove";
}
