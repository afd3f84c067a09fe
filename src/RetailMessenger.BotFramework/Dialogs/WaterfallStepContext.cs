using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs;

#nullable disable annotations // The SDK's users cast Options and Result without asking for null; their nullability is theirs to judge.

/// <summary>The dialog stack as a waterfall step sees it.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private readonly object _options;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        _options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The place of the step in the waterfall, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with; may be null.</summary>
    /// <exception cref="DialogChangedException">Another version of the bot has stored them, and this one cannot read them.</exception>
    public object Options => UnresolvedState.IsIn(_options) ? throw DialogChangedException.StateIsUnreadable(_waterfall.Id) : _options;

    /// <summary>
    /// Why the step runs. <see cref="DialogReason.AttemptsExhausted"/> and <see cref="DialogReason.Expired"/> say that the prompt before got no
    /// answer: <see cref="Result"/> is null then.
    /// </summary>
    public DialogReason Reason { get; }

    /// <summary>
    /// What the step before led to: the answer to its prompt, the result of its dialog, or the customer's text after
    /// <see cref="Dialog.EndOfTurn"/>. May be null.
    /// </summary>
    public object Result { get; }

    /// <summary>The waterfall's memory from its begin to its end. What is put in comes back as the same CLR type in later turns.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on with the next step at once.</summary>
    /// <param name="result">The next step's <see cref="Result"/>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <exception cref="InvalidOperationException">The step called this before.</exception>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' called NextAsync twice.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
