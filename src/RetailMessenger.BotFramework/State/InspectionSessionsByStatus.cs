using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.State;

/// <summary>Who watches which conversation.</summary>
public class InspectionSessionsByStatus
{
    /// <summary>The conversations of those who wait for one to watch, by the id that attaches one.</summary>
    public IDictionary<string, ConversationReference> OpenedSessions { get; set; } =
        new Dictionary<string, ConversationReference>(StringComparer.Ordinal);

    /// <summary>The conversations of those who watch, by the conversation that is watched.</summary>
    public IDictionary<string, ConversationReference> AttachedSessions { get; set; } =
        new Dictionary<string, ConversationReference>(StringComparer.Ordinal);
}
