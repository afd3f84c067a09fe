namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// A stored conversation waits at a place that does not exist in this version of the bot: a deployment removed or renamed the dialog or the waterfall
/// step, or what is stored of them cannot be read any more. The state is left as it was. A host answers it by saying sorry, clearing the dialog state
/// and offering to start over (see <see cref="ILostDialogs"/>); trying again does not help. The message names ids, never values.
/// </summary>
public class DialogChangedException : InvalidOperationException
{
    /// <summary>Makes an exception without particulars.</summary>
    public DialogChangedException()
    {
    }

    /// <summary>Makes an exception without particulars.</summary>
    public DialogChangedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without particulars.</summary>
    public DialogChangedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    private DialogChangedException(string message, string dialogId, string? stepName, Exception? innerException = null)
        : base(message, innerException)
    {
        DialogId = dialogId;
        StepName = stepName;
    }

    /// <summary>The dialog that waits, or that is missing.</summary>
    public string? DialogId { get; }

    /// <summary>The step at which the waterfall waits; null when the whole dialog is missing, or is none.</summary>
    public string? StepName { get; }

    internal static DialogChangedException DialogIsMissing(string dialogId) => new(
        $"The conversation waits in the dialog '{dialogId}', which is not in the dialog set any more.", dialogId, stepName: null);

    internal static DialogChangedException StepIsMissing(string dialogId, string stepName) => new(
        $"The conversation waits at the step '{stepName}' of the waterfall '{dialogId}', which does not have it any more.", dialogId, stepName);

    internal static DialogChangedException StateIsUnreadable(string dialogId, string? stepName = null, Exception? innerException = null) => new(
        $"What is stored of the dialog '{dialogId}'{(stepName is null ? "" : $", step '{stepName}',")} is not what this version of it can read.",
        dialogId,
        stepName,
        innerException);
}
