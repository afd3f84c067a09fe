using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Customers;

namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>
/// A waterfall that can return to a question. A question is asked again by running its step again with what it was given the first time, so
/// that it comes in the language of now and what was remembered since is forgotten. A step must therefore not do anything but remember, say
/// and ask before its question is answered, and what it remembers must be immutable.
/// </summary>
internal sealed class ReversibleWaterfall : WaterfallDialog
{
    private const string Asked = "asked";
    private const string Running = "running";
    private const string Restored = "restored";

    private readonly List<string> _names;

    /// <exception cref="ArgumentException">A step is no method of its own, or stands there twice: nobody could be led back to it.</exception>
    public ReversibleWaterfall(string id, IReadOnlyList<WaterfallStep> steps) : base(id, steps)
    {
        _names = steps.Select(step => step.Method.Name).ToList();
        if (_names.Exists(name => name.StartsWith('<')) || _names.Distinct(StringComparer.Ordinal).Count() < _names.Count)
            throw new ArgumentException($"Each step of \"{id}\" must be a method of its own.", nameof(steps));
    }

    /// <summary>Whether the question that waits was asked in another language than that of the turn.</summary>
    public static bool WasAskedInAnotherLanguage(DialogContext dc) =>
        Find(dc) is { } waiting && QuestionsOf(waiting) is [.., var last] && last.Language != dc.Context.LanguageOf().Code;

    /// <summary>Asks the question that waits again; null when there is none.</summary>
    /// <exception cref="DialogChangedException">Another version of the shop asked it.</exception>
    public async Task<DialogTurnResult?> AskAgainAsync(DialogContext dc, CancellationToken cancellationToken) =>
        Find(dc) is not { } waiting || QuestionsOf(waiting) is not [.., var last] questions
            ? null
            : _names.Contains(last.Step, StringComparer.Ordinal)
            ? await ReturnAsync(dc, waiting, questions.Count - 1, cancellationToken)
            : throw new DialogChangedException($"The step '{last.Step}' of the dialog has asked, and is not in it any more.");

    /// <summary>Asks the question before the one that waits, of those that are still asked; null when there is none.</summary>
    public async Task<DialogTurnResult?> AskPreviousAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (Find(dc) is not { } waiting || QuestionsOf(waiting) is not { Count: > 1 } questions)
            return null;

        var place = questions.FindLastIndex(questions.Count - 2, question => _names.Contains(question.Step, StringComparer.Ordinal));
        return place < 0 ? null : await ReturnAsync(dc, waiting, place, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var instance = stepContext.ActiveDialog!;
        if (instance.State.Remove(Restored, out var restored))
            Restore(stepContext.Values, (Dictionary<string, object>)restored);

        var question = new AskedQuestion
        {
            Step = _names[stepContext.Index],
            Language = stepContext.Context.LanguageOf().Code,
            Reason = (int)stepContext.Reason,
            Result = stepContext.Result,
            Values = new Dictionary<string, object>(stepContext.Values, StringComparer.Ordinal),
        };
        instance.State[Running] = question.Step;
        var result = await base.OnStepAsync(stepContext, cancellationToken);

        // A step that went on at once has run the step that asked before it came to this.
        var asked = result.Status == DialogTurnStatus.Waiting && stepContext.Stack.Contains(instance);
        if (asked && instance.State[Running] is string name && name == question.Step)
            QuestionsOf(instance).Add(question);
        return result;
    }

    private static DialogInstance? Find(DialogContext dc) => dc.Stack.Find(instance => instance.State.ContainsKey(Running));

    private static List<AskedQuestion> QuestionsOf(DialogInstance instance)
    {
        if (instance.State.TryGetValue(Asked, out var stored) && stored is List<AskedQuestion> questions)
            return questions;

        questions = [];
        instance.State[Asked] = questions;
        return questions;
    }

    private async Task<DialogTurnResult> ReturnAsync(DialogContext dc, DialogInstance waiting, int place, CancellationToken cancellationToken)
    {
        var questions = QuestionsOf(waiting);
        var question = questions[place];
        await ClearAboveAsync(dc, waiting, cancellationToken);
        questions.RemoveRange(place, questions.Count - place);
        waiting.State[Restored] = question.Values;
        return await RunStepAsync(dc, _names.IndexOf(question.Step), (DialogReason)question.Reason, question.Result!, cancellationToken);
    }

    private static void Restore(IDictionary<string, object> values, Dictionary<string, object> restored)
    {
        values.Clear();
        foreach (var (name, value) in restored)
            values[name] = value;
    }

    private static async Task ClearAboveAsync(DialogContext dc, DialogInstance waiting, CancellationToken cancellationToken)
    {
        while (dc.ActiveDialog is { } above && above != waiting)
        {
            if (dc.FindDialog(above.Id) is { } dialog)
                await dialog.EndDialogAsync(dc.Context, above, DialogReason.CancelCalled, cancellationToken);
            dc.Stack.Remove(above);
        }
    }
}
