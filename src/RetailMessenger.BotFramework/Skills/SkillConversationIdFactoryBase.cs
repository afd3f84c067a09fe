namespace RetailMessenger.BotFramework.Skills;

/// <summary>Knows the customer's conversation behind each talk between two bots.</summary>
public abstract class SkillConversationIdFactoryBase
{
    /// <summary>Makes an id for such a talk, and remembers what it stands for.</summary>
    public abstract Task<string> CreateSkillConversationIdAsync(
        SkillConversationIdFactoryOptions options, CancellationToken cancellationToken = default);

    /// <summary>What an id stands for; null when it is not known, or no longer.</summary>
    public abstract Task<SkillConversationReference?> GetSkillConversationReferenceAsync(
        string skillConversationId, CancellationToken cancellationToken = default);

    /// <summary>Forgets an id.</summary>
    public abstract Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken = default);
}
