using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Skills;

/// <summary>For which talk between two bots an id is made.</summary>
public class SkillConversationIdFactoryOptions
{
    /// <summary>The audience of the caller's own conversation: a channel's, or that of a bot which calls this one.</summary>
    public string? FromBotOAuthScope { get; set; }

    /// <summary>The application id of the bot that calls.</summary>
    public string? FromBotId { get; set; }

    /// <summary>The activity about which it calls; it tells the customer's conversation.</summary>
    public Activity Activity { get; set; } = null!;

    /// <summary>The bot that is called.</summary>
    public BotFrameworkSkill BotFrameworkSkill { get; set; } = null!;
}
