using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Skills;

/// <summary>Keeps the talks between bots in a storage. Their ids cannot be guessed.</summary>
/// <param name="storage">The storage.</param>
public class SkillConversationIdFactory(IStorage storage) : SkillConversationIdFactoryBase
{
    private readonly IStorage _storage = storage ?? throw new ArgumentNullException(nameof(storage));

    /// <inheritdoc/>
    public override async Task<string> CreateSkillConversationIdAsync(
        SkillConversationIdFactoryOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var id = Guid.NewGuid().ToString("n");
        var reference = new SkillConversationReference
        {
            ConversationReference = options.Activity.GetConversationReference(),
            OAuthScope = options.FromBotOAuthScope,
        };
        await _storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [KeyOf(id)] = reference }, cancellationToken);
        return id;
    }

    /// <inheritdoc/>
    public override async Task<SkillConversationReference?> GetSkillConversationReferenceAsync(
        string skillConversationId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(skillConversationId);
        var found = await _storage.ReadAsync<SkillConversationReference>([KeyOf(skillConversationId)], cancellationToken);
        return found.Values.SingleOrDefault();
    }

    /// <inheritdoc/>
    public override Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(skillConversationId);
        return _storage.DeleteAsync([KeyOf(skillConversationId)], cancellationToken);
    }

    // The id comes from another bot: it must not reach what else the storage keeps.
    private static string KeyOf(string id) => $"skills/conversations/{id}";
}
