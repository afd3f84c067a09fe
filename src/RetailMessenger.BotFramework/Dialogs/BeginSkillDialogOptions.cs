using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What <see cref="SkillDialog"/> is begun with.</summary>
public class BeginSkillDialogOptions
{
    /// <summary>The first activity for the skill. It is copied, and addressed as the turn's activity is.</summary>
    public Activity Activity { get; set; } = null!;
}
