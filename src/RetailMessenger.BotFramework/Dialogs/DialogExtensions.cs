using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Skills;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Runs a dialog as a whole bot.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Continues the conversation's dialogs with the turn's activity, or begins <paramref name="dialog"/> when none is waiting. What a dialog
    /// throws is offered to the active dialogs as <see cref="DialogEvents.Error"/> and thrown on when none of them handles it. States that the
    /// turn carries are loaded before, for the dialogs' memory, and saved afterwards. A bot that is called as a skill cancels its dialogs when its
    /// caller ends the conversation, asks again when its caller wants that, and tells its caller when the dialog is done.
    /// </summary>
    /// <returns>Where the stack stands afterwards; the SDK returns nothing.</returns>
    /// <exception cref="DialogChangedException">
    /// A deployment took the waiting dialog or its waiting step away, and the turn has no <see cref="ILostDialogs"/>.
    /// </exception>
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
        var result = await RunHandlingLossAsync(dc, dialogId, cancellationToken);
        await dc.State.SaveAllChangesAsync(cancellationToken);
        return result;
    }

    private static async Task<DialogTurnResult> RunHandlingLossAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            await dc.State.LoadAllScopesAsync(cancellationToken);
            return await RunHandlingErrorsAsync(dc, dialogId, cancellationToken);
        }
        catch (DialogChangedException loss) when (dc.Context.TurnState.Get<ILostDialogs>() is not null)
        {
            return await dc.LoseAllAsync(loss, cancellationToken);
        }
    }

    private static async Task<DialogTurnResult> RunHandlingErrorsAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            return SkillCaller.IsParent(dc.Context) && await ObeyAsync(dc, cancellationToken) is { } obeyed
                ? obeyed
                : await ContinueOrBeginAsync(dc, dialogId, cancellationToken);
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

    private static async Task<DialogTurnResult> ContinueOrBeginAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dc.BeginDialogAsync(dialogId, options: null, cancellationToken);
        }

        if (result.Status is (DialogTurnStatus.Complete or DialogTurnStatus.Cancelled) && SkillCaller.WaitsForEnd(dc.Context))
        {
            var end = new Activity(ActivityTypes.EndOfConversation)
            {
                Value = result.Result,
                Locale = dc.Context.Activity.Locale,
                Code = result.Status == DialogTurnStatus.Complete
                    ? EndOfConversationCodes.CompletedSuccessfully
                    : EndOfConversationCodes.UserCancelled,
            };
            await dc.Context.SendActivityAsync(end, cancellationToken);
        }

        return result;
    }

    // What the bot that called this one as its skill says to the dialogs themselves; null when it only passes on what the customer said.
    private static async Task<DialogTurnResult?> ObeyAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        switch (dc.Context.Activity)
        {
            case { Type: ActivityTypes.EndOfConversation }:
                return dc.ActiveDialog is null ? Dialog.EndOfTurn : await dc.Leaf().CancelAllDialogsAsync(cancelParents: true, cancellationToken: cancellationToken);
            case { Type: ActivityTypes.Event, Name: DialogEvents.RepromptDialog }:
                await dc.RepromptDialogAsync(cancellationToken);
                return Dialog.EndOfTurn;
            default:
                return null;
        }
    }
}
