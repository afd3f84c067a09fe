using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Runs a root dialog: <see cref="DialogExtensions.RunAsync(Dialog, ITurnContext, IStatePropertyAccessor{DialogState}, CancellationToken)"/> with
/// the bot's states in one object. It puts them into the turn, where the dialogs' memory finds them and saves them.
/// </summary>
/// <param name="rootDialog">The dialog to begin when none is waiting.</param>
/// <param name="dialogStateProperty">The property of the conversation state that keeps the stack.</param>
public class DialogManager(Dialog? rootDialog = null, string? dialogStateProperty = null)
{
    private const string DefaultProperty = "DialogState";

    /// <summary>The dialog to begin when none is waiting.</summary>
    public Dialog? RootDialog { get; set; } = rootDialog;

    /// <summary>Dialogs that the root dialog may begin beside its own.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Where the stack is kept. When null it is looked for in the state of the turn.</summary>
    public ConversationState? ConversationState { get; set; }

    /// <summary>Saved with the conversation's state. When null it is looked for in the state of the turn.</summary>
    public UserState? UserState { get; set; }

    /// <summary>What to put into the state of every turn.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = [];

    /// <summary>Continues the waiting dialog, or begins the root dialog, and saves the state.</summary>
    /// <exception cref="InvalidOperationException">There is no root dialog, or no conversation state.</exception>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (key, value) in InitialTurnState)
        {
            context.TurnState[key] = value;
        }

        var root = RootDialog ?? throw new InvalidOperationException("There is no root dialog.");
        context.TurnState.Set(UserState ?? context.TurnState.Get<UserState>());
        context.TurnState.Set(ConversationState ?? context.TurnState.Get<ConversationState>());
        var conversation = context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException("There is no conversation state to keep the dialogs in.");
        var dialogs = new DialogSet(conversation.CreateProperty<DialogState>(dialogStateProperty ?? DefaultProperty)).Add(root);
        foreach (var dialog in Dialogs.GetDialogs())
        {
            dialogs.Add(dialog);
        }

        var dc = await dialogs.CreateContextAsync(context, cancellationToken);
        try
        {
            return new DialogManagerResult { TurnResult = await DialogExtensions.RunAsync(dc, root.Id, cancellationToken) };
        }
        finally
        {
            // A turn disposes what it holds at its end; this is to serve the next turn too.
            foreach (var key in InitialTurnState.Keys)
            {
                context.TurnState.Remove(key);
            }
        }
    }
}
