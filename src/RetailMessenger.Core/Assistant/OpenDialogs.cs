using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Customers;

namespace RetailMessenger.Core.Assistant;

/// <summary>The dialogs of a conversation that have begun and not ended, each interrupted by the one above it.</summary>
public sealed class OpenDialogs
{
    private readonly DialogContext _stack;

    internal OpenDialogs(DialogContext stack) => _stack = stack;

    /// <summary>Whether there is any.</summary>
    public bool Any => _stack.ActiveDialog is not null;

    /// <summary>The id of the uppermost; null when there is none.</summary>
    public string? Top => _stack.ActiveDialog?.Id;

    /// <summary>What the uppermost waits for.</summary>
    internal WaitingPrompt Waiting => WaitingPrompt.Of(_stack);

    /// <summary>Begins a dialog above the others. One that is open already begins anew, and what has interrupted it is left.</summary>
    public async Task BeginAsync(string dialogId, object? options, CancellationToken cancellationToken)
    {
        while (_stack.Stack.Exists(instance => instance.Id == dialogId))
            await RemoveTopAsync(cancellationToken);
        await _stack.BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the turn's activity to the uppermost.</summary>
    public Task ContinueAsync(CancellationToken cancellationToken) => _stack.ContinueDialogAsync(cancellationToken);

    /// <summary>Lets the uppermost ask its question again, after something else was said.</summary>
    public Task AskAgainAsync(CancellationToken cancellationToken) =>
        TopDialog is { } dialog ? dialog.AskAgainAsync(_stack, cancellationToken) : Task.CompletedTask;

    /// <summary>Lets the uppermost ask the question before; one that has interrupted another one at its first question makes room for that.</summary>
    /// <returns>False when there is no question before; nothing was said then.</returns>
    public async Task<bool> AskPreviousAsync(CancellationToken cancellationToken)
    {
        if (TopDialog is { } dialog && await dialog.AskPreviousAsync(_stack, cancellationToken))
            return true;
        if (_stack.Stack.Count < 2)
            return false;

        await RemoveTopAsync(cancellationToken);
        await AskAgainAsync(cancellationToken);
        return true;
    }

    /// <summary>Leaves the uppermost.</summary>
    /// <returns>What the dialog has to say about that.</returns>
    public async Task<string> LeaveTopAsync(CancellationToken cancellationToken)
    {
        var left = TopDialog?.InnermostOf(_stack).SayLeft(_stack.Context.CultureOf()) ?? "";
        await RemoveTopAsync(cancellationToken);
        return left;
    }

    /// <summary>Leaves all of them.</summary>
    public async Task LeaveAllAsync(CancellationToken cancellationToken)
    {
        while (Any)
            await RemoveTopAsync(cancellationToken);
    }

    /// <summary>Takes all of them away without a word to them; for dialogs that a new version of the shop does not know any more.</summary>
    internal void Forget() => _stack.Stack.Clear();

    private ShopDialog? TopDialog => Top is { } id
        ? _stack.FindDialog(id) as ShopDialog ?? throw new DialogChangedException($"There is no dialog \"{id}\".")
        : null;

    private async Task RemoveTopAsync(CancellationToken cancellationToken)
    {
        var top = _stack.ActiveDialog!;
        if (_stack.FindDialog(top.Id) is { } dialog)
            await dialog.EndDialogAsync(_stack.Context, top, DialogReason.CancelCalled, cancellationToken);
        _stack.Stack.Remove(top);
    }
}
