using RetailMessenger.BotFramework.Skills;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Which skill <see cref="SkillDialog"/> calls, and through what.</summary>
public class SkillDialogOptions
{
    /// <summary>The application id of this bot.</summary>
    public string BotId { get; set; } = string.Empty;

    /// <summary>Sends the activities.</summary>
    public BotFrameworkClient SkillClient { get; set; } = null!;

    /// <summary>Where this bot takes what skills send back.</summary>
    public Uri SkillHostEndpoint { get; set; } = null!;

    /// <summary>The skill.</summary>
    public BotFrameworkSkill Skill { get; set; } = null!;

    /// <summary>Knows the customers' conversations behind those with the skill.</summary>
    public SkillConversationIdFactoryBase ConversationIdFactory { get; set; } = null!;

    /// <summary>Saved before each call, so that an answer which comes back meanwhile finds the dialog waiting.</summary>
    public ConversationState ConversationState { get; set; } = null!;

    /// <summary>An OAuth connection through which the customer is signed in to the skill unseen; null for none.</summary>
    public string? ConnectionName { get; set; }
}
