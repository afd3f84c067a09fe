#nullable disable
#pragma warning disable CA1725, CA1510, MA0061 // as bots for the SDK are written
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Classic.Fitting;

public class SlotFillingDialog : Dialog
{
    private const string SlotName = "slot";
    private const string PersistedValues = "values";

    private readonly List<SlotDetails> _slots;

    public SlotFillingDialog(string dialogId, List<SlotDetails> slots)
        : base(dialogId)
    {
        _slots = slots;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, object options = null, CancellationToken cancellationToken = default)
    {
        if (dialogContext == null)
        {
            throw new ArgumentNullException(nameof(dialogContext));
        }

        if (dialogContext.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        return await RunPromptAsync(dialogContext, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dialogContext, CancellationToken cancellationToken = default)
    {
        if (dialogContext.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        return await RunPromptAsync(dialogContext, cancellationToken);
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dialogContext, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        var slotName = (string)dialogContext.ActiveDialog.State[SlotName];
        var values = GetPersistedValues(dialogContext.ActiveDialog);
        values[slotName] = result;

        return await RunPromptAsync(dialogContext, cancellationToken);
    }

    private static IDictionary<string, object> GetPersistedValues(DialogInstance dialogInstance)
    {
        object obj;
        if (!dialogInstance.State.TryGetValue(PersistedValues, out obj))
        {
            obj = new Dictionary<string, object>();
            dialogInstance.State.Add(PersistedValues, obj);
        }

        return (IDictionary<string, object>)obj;
    }

    private Task<DialogTurnResult> RunPromptAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var values = GetPersistedValues(dialogContext.ActiveDialog);

        var unfilledSlot = _slots.FirstOrDefault((item) => !values.ContainsKey(item.Name));

        if (unfilledSlot != null)
        {
            dialogContext.ActiveDialog.State[SlotName] = unfilledSlot.Name;

            return dialogContext.BeginDialogAsync(unfilledSlot.DialogId, unfilledSlot.Options, cancellationToken);
        }
        else
        {
            return dialogContext.EndDialogAsync(values, cancellationToken);
        }
    }
}
