using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>What is shown to a customer without being logged.</summary>
public static class Signals
{
    /// <summary>The name of the event that says that the customer's message was seen.</summary>
    public const string Seen = "seen";

    /// <summary>That the customer's message was seen.</summary>
    public static Activity OfSeen() => new() { Type = ActivityTypes.Event, Name = Seen };
}
