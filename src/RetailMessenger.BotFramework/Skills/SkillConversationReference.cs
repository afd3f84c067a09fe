using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Skills;

/// <summary>The customer's conversation behind a talk between two bots.</summary>
public class SkillConversationReference
{
    /// <summary>The customer's conversation.</summary>
    public ConversationReference ConversationReference { get; set; } = null!;

    /// <summary>The audience of that conversation: a channel's, or that of a bot which calls this one.</summary>
    public string? OAuthScope { get; set; }
}
