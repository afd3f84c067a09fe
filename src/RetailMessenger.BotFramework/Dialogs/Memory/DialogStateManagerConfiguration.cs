using RetailMessenger.BotFramework.Dialogs.Memory.PathResolvers;
using RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

namespace RetailMessenger.BotFramework.Dialogs.Memory;

/// <summary>
/// The scopes of the dialogs' memory and the short forms of paths. To add some, put one of these into the state of the turn: it begins with
/// those that every conversation has.
/// </summary>
public class DialogStateManagerConfiguration
{
    internal static DialogStateManagerConfiguration Default { get; } = new();

    /// <summary>Tried in this order; the first one that changes a path has changed it for good.</summary>
    public IList<IPathResolver> PathResolvers { get; } =
    [
        new AliasPathResolver("$", "dialog."),
        new AliasPathResolver("#", "turn.recognized.intents."),
        new AliasPathResolver("@@", "turn.recognized.entities."),
        new AliasPathResolver("@", "turn.recognized.entities.", ".first()"),
        new AliasPathResolver("%", "class."),
    ];

    /// <summary>The scopes; names must differ, upper and lower case being the same.</summary>
    public IList<MemoryScope> MemoryScopes { get; } =
    [
        new UserMemoryScope(),
        new ConversationMemoryScope(),
        new DialogMemoryScope(),
        new DialogClassMemoryScope(),
        new DialogContextMemoryScope(),
        new ThisMemoryScope(),
        new ClassMemoryScope(),
        new SettingsMemoryScope(),
        new TurnMemoryScope(),
    ];
}
