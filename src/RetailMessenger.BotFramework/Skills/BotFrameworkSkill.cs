namespace RetailMessenger.BotFramework.Skills;

/// <summary>Another bot that this one can call.</summary>
public class BotFrameworkSkill
{
    /// <summary>The name by which this bot knows it.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Its application id; empty where bots trust each other unseen, as in development.</summary>
    public string AppId { get; set; } = string.Empty;

    /// <summary>Where it takes activities.</summary>
    public Uri SkillEndpoint { get; set; } = null!;
}
