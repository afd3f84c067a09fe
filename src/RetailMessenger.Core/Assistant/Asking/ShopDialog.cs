using System.Globalization;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>
/// A dialog that customers can begin by what they say, and that can be interrupted, left, gone back in and continued in another language at any
/// question. Dialogs derive from <see cref="ShopDialog{TText}"/>.
/// </summary>
public abstract class ShopDialog : ComponentDialog
{
    private ReversibleWaterfall? _waterfall;

    private protected ShopDialog(string id, bool hasExamples) : base(id)
    {
        var lines = Language.All.ToDictionary(
            language => language.Code,
            language => (hasExamples ? TextFiles.ReadLines(GetType(), "Examples", language) : []).ToLookup(Pattern.Is),
            StringComparer.Ordinal);
        Examples = lines.ToDictionary(item => item.Key, item => (IReadOnlyList<string>)[.. item.Value[false]], StringComparer.Ordinal);
        Patterns = lines.ToDictionary(item => item.Key, item => (IReadOnlyList<string>)[.. item.Value[true]], StringComparer.Ordinal);
    }

    /// <summary>What the assistant itself begins the dialog for.</summary>
    public virtual DialogRole Role => DialogRole.None;

    /// <summary>What customers say to begin the dialog, by the code of the language: the lines of <c>Examples.en.txt</c> … in its folder.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Examples { get; }

    /// <summary>
    /// The lines among them with an open slot, such as <c>do you have {words}</c>. What the customer says there is what the dialog is begun with: a text,
    /// found in the options of its steps.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Patterns { get; }

    private ReversibleWaterfall Waterfall =>
        _waterfall ?? throw new InvalidOperationException($"The dialog \"{Id}\" has no steps: call {nameof(Follow)}.");

    /// <summary>What to say when the customer has left the dialog before its end: what was not done, and what was.</summary>
    internal abstract string SayLeft(CultureInfo culture);

    /// <summary>The dialog that is asking: this one, or one that it has begun.</summary>
    internal ShopDialog InnermostOf(DialogContext outerDc) =>
        CreateChildContext(outerDc) is { } inner && FindAsking(inner) is { } dialog ? dialog.InnermostOf(inner) : this;

    /// <summary>Asks the waiting question again after something else was said; anew where the language has changed since.</summary>
    internal async Task AskAgainAsync(DialogContext outerDc, CancellationToken cancellationToken)
    {
        if (CreateChildContext(outerDc) is not { } inner)
            return;

        if (FindAsking(inner) is { } dialog)
            await dialog.AskAgainAsync(inner, cancellationToken);
        else if (!ReversibleWaterfall.WasAskedInAnotherLanguage(inner))
            await inner.RepromptDialogAsync(cancellationToken);
        else
            await EndUnlessWaitingAsync(outerDc, await Waterfall.AskAgainAsync(inner, cancellationToken), cancellationToken);
    }

    /// <summary>Asks the question before the one that waits.</summary>
    /// <returns>False when this is the first one; nothing was said then.</returns>
    internal async Task<bool> AskPreviousAsync(DialogContext outerDc, CancellationToken cancellationToken)
    {
        if (CreateChildContext(outerDc) is not { } inner)
            return false;
        if (FindAsking(inner) is { } dialog && await dialog.AskPreviousAsync(inner, cancellationToken))
            return true;

        var result = await Waterfall.AskPreviousAsync(inner, cancellationToken);
        await EndUnlessWaitingAsync(outerDc, result, cancellationToken);
        return result is not null;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc);
        await AskAgainAsync(outerDc, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        innerDc.Context.Note("dialog.started", Id);
        return base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        context.Note(reason == DialogReason.EndCalled ? "dialog.completed" : "dialog.left", Id);
        return base.OnEndDialogAsync(context, instance, reason, cancellationToken);
    }

    /// <summary>
    /// Says which steps the dialog takes, in order; to be called once, by the constructor. Each is a method of its own, by whose name waiting
    /// customers find it again. Until its question is answered a step only remembers, says and asks, because it runs again when the customer comes
    /// back to the question; what it remembers (in <see cref="WaterfallStepContext.Values"/>) is immutable.
    /// </summary>
    protected void Follow(params IReadOnlyList<WaterfallStep> steps)
    {
        _waterfall = new ReversibleWaterfall("steps", steps);
        AddDialog(_waterfall);
        InitialDialogId = _waterfall.Id;
    }

    private static ShopDialog? FindAsking(DialogContext inner) =>
        inner.ActiveDialog is { } active ? inner.FindDialog(active.Id) as ShopDialog : null;

    private async Task EndUnlessWaitingAsync(DialogContext outerDc, DialogTurnResult? result, CancellationToken cancellationToken)
    {
        if (result is { Status: not DialogTurnStatus.Waiting })
            await EndComponentAsync(outerDc, result.Result, cancellationToken);
    }
}
