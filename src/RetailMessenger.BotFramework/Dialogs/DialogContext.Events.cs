namespace RetailMessenger.BotFramework.Dialogs;

/// <content>Events, and cancelling, which asks by an event.</content>
public partial class DialogContext
{
    /// <inheritdoc cref="CancelAllDialogsAsync(bool, string, object, CancellationToken)"/>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);

    /// <summary>
    /// Ends the dialogs of the stack from the top down, none of which goes on with a result. Every dialog but the first is asked by an event
    /// before, and stops the cancelling by handling it.
    /// </summary>
    /// <param name="cancelParents">Whether to go on with the stacks of the parents.</param>
    /// <param name="eventName">The event; <see cref="DialogEvents.CancelDialog"/> when null.</param>
    /// <param name="eventValue">What belongs to the event.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> when there was nothing to cancel.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var isFirst = true;
        for (var dc = this; dc is not null;)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
            }
            else if (!isFirst && await dc.EmitEventAsync(
                eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
            {
                break;
            }
            else
            {
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }

            isFirst = false;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Offers an event to the active dialog.</summary>
    /// <param name="name">One of <see cref="DialogEvents"/>, or a name of the bot's own.</param>
    /// <param name="value">What belongs to the event.</param>
    /// <param name="bubble">Whether the parents are asked when the dialog does not handle it.</param>
    /// <param name="fromLeaf">Whether to begin with the innermost active dialog instead of this context's.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>Whether a dialog handled the event.</returns>
    public async Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var dc = fromLeaf ? Leaf() : this;
        if (dc.ActiveDialog is not { } instance || dc.FindDialog(instance.Id) is not { } dialog)
        {
            return false;
        }

        var dialogEvent = new DialogEvent { Bubble = bubble, Name = name, Value = value! };
        return await dialog.OnDialogEventAsync(dc, dialogEvent, cancellationToken);
    }

    /// <summary>The innermost context whose stack is not empty.</summary>
    internal DialogContext Leaf()
    {
        var leaf = this;
        while (leaf.Child is { ActiveDialog: not null } child)
        {
            leaf = child;
        }

        return leaf;
    }
}
