using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Runs a dialog as a whole bot.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Continues the conversation's dialogs with the turn's activity, or begins <paramref name="dialog"/> when none is waiting. What a dialog
    /// throws is offered to the active dialogs as <see cref="DialogEvents.Error"/> and thrown on when none of them handles it. States that the
    /// turn carries are loaded before, for the dialogs' memory, and saved afterwards.
    /// </summary>
    /// <returns>Where the stack stands afterwards; the SDK returns nothing.</returns>
    /// <exception cref="DialogChangedException">A deployment took the waiting dialog, or its waiting step, away.</exception>
    public static async Task<DialogTurnResult> RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        return await RunAsync(dc, dialog.Id, cancellationToken);
    }

    internal static async Task<DialogTurnResult> RunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        await dc.State.LoadAllScopesAsync(cancellationToken);
        var result = await RunHandlingErrorsAsync(dc, dialogId, cancellationToken);
        await dc.State.SaveAllChangesAsync(cancellationToken);
        return result;
    }

    private static async Task<DialogTurnResult> RunHandlingErrorsAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken);
            return result.Status == DialogTurnStatus.Empty
                ? await dc.BeginDialogAsync(dialogId, options: null, cancellationToken)
                : result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not DialogChangedException)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, exception, bubble: true, fromLeaf: true, cancellationToken))
            {
                throw;
            }

            return new DialogTurnResult(dc.ActiveDialog is null ? DialogTurnStatus.Complete : DialogTurnStatus.Waiting);
        }
    }
}
