using System.Globalization;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>A dialog with its words: the enum names them, the files beside it hold them (see <see cref="Texts{TText}"/>).</summary>
public abstract class ShopDialog<TText> : ShopDialog
    where TText : struct, Enum
{
    private const string Choice = "choice";
    private const string ExactChoice = "exactChoice";
    private const string Confirmation = "confirmation";

    /// <summary>Makes the dialog; stored conversations know it by <paramref name="id"/>.</summary>
    /// <exception cref="TextsException">Its words or examples are incomplete.</exception>
    protected ShopDialog(string id) : base(id)
    {
        Words = TextFiles.Of<TText>();
        AddDialog(new ChoicePrompt(Choice, TakeChoiceAsync) { Style = ListStyle.SuggestedAction });
        AddDialog(new ChoicePrompt(ExactChoice, TakeExactChoiceAsync) { Style = ListStyle.SuggestedAction });
        AddDialog(new ChoicePrompt(Confirmation, TakeConfirmationAsync) { Style = ListStyle.SuggestedAction });
    }

    /// <summary>The words of the dialog in all languages.</summary>
    protected Texts<TText> Words { get; }

    /// <summary>
    /// Said when the customer has left the dialog before its end: what was not done, and what was. Has no placeholders. Null, unless overridden, says
    /// only that the dialog was left.
    /// </summary>
    protected virtual TText? Left => null;

    internal sealed override string SayLeft(CultureInfo culture) =>
        Left is { } left ? Words[left].In(culture) : TextFiles.Of<AskingText>()[AskingText.Left].In(culture);

    /// <summary>The words in the language of the turn.</summary>
    protected string Word(ITurnContext turnContext, TText key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Words[key].In(turnContext.CultureOf(), values);

    /// <summary>A statement in the language of the turn.</summary>
    protected Activity Say(ITurnContext turnContext, TText key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Offer.Of(Word(turnContext, key, values));

    /// <summary>
    /// Asks to choose. What is on the buttons may be typed as well, with mistakes, by number, in the other words that the file has for it, and in
    /// any language. Read the answer with <see cref="Chose"/>.
    /// </summary>
    protected Task<DialogTurnResult> AskChoiceAsync(
        WaterfallStepContext step, string question, IReadOnlyList<TText> choices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.PromptAsync(Choice, OptionsOf(step, question, choices, GeneralRetries(step.Context)), cancellationToken);
    }

    /// <summary>
    /// Asks to choose where a wrong guess would do harm: only a whole message that is one of the file's words for the choice is taken, at most with
    /// a polite word around it.
    /// </summary>
    protected Task<DialogTurnResult> AskExactChoiceAsync(
        WaterfallStepContext step, string question, TText retry, IReadOnlyList<TText> choices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.PromptAsync(ExactChoice, OptionsOf(step, question, choices, RetriesOf(step.Context, retry)), cancellationToken);
    }

    /// <summary>
    /// Asks whether something is to be done that cannot simply be undone. The first choice is the yes, the last one the no. Besides their words every clear yes and
    /// no is taken, in any language (see <see cref="YesNoReader"/>); what is neither is asked again.
    /// </summary>
    protected Task<DialogTurnResult> AskWhetherAsync(
        WaterfallStepContext step, string question, TText retry, IReadOnlyList<TText> choices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.PromptAsync(Confirmation, OptionsOf(step, question, choices, RetriesOf(step.Context, retry)), cancellationToken);
    }

    /// <summary>
    /// Asks for words of the customer's own, by a <see cref="TextPrompt"/> whose validator ends with <see cref="TakeOrAskAgainAsync"/>.
    /// </summary>
    /// <param name="step">The step that asks.</param>
    /// <param name="promptId">The prompt.</param>
    /// <param name="question">The question.</param>
    /// <param name="retry">Ways to ask again. The only placeholders are <c>{cancel}</c> and <c>{person}</c>.</param>
    /// <param name="buttons">Answers to offer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    protected Task<DialogTurnResult> AskTextAsync(
        WaterfallStepContext step, string promptId, string question, TText retry, IReadOnlyList<TText> buttons, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var titles = buttons.Select(key => Word(step.Context, key));
        var options = new PromptOptions { Prompt = Offer.Asking(question, titles), Validations = RetriesOf(step.Context, retry) };
        return step.PromptAsync(promptId, options, cancellationToken);
    }

    /// <summary>
    /// Asks, by an <see cref="OpenPrompt"/> whose validator ends with <see cref="TakeOrAskAgainAsync"/>, for something that is no choice from a few: a product, a
    /// place. What begins something else does so.
    /// </summary>
    /// <param name="step">The step that asks.</param>
    /// <param name="promptId">The prompt.</param>
    /// <param name="question">The question.</param>
    /// <param name="retry">Ways to ask again. The only placeholders are <c>{cancel}</c> and <c>{person}</c>.</param>
    /// <param name="buttons">Answers to offer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    protected static Task<DialogTurnResult> AskOpenAsync(
        WaterfallStepContext step, string promptId, string question, Text retry, IEnumerable<string> buttons, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(retry);
        var options = new PromptOptions { Prompt = Offer.Asking(question, buttons), Validations = RetriesOf(step.Context, retry) };
        return step.PromptAsync(promptId, options, cancellationToken);
    }

    /// <summary>For validators: takes the answer, or asks again in other words than the last time.</summary>
    protected static Task<bool> TakeOrAskAgainAsync<T>(PromptValidatorContext<T> prompt, bool valid, CancellationToken cancellationToken) =>
        Retry.UnlessReadAsync(prompt, valid, cancellationToken);

    /// <summary>Whether the question before this step was answered with that choice.</summary>
    protected bool Chose(WaterfallStepContext step, TText choice)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Result is FoundChoice found && Language.All.Any(language => Words[choice].WrittenIn(language)[0] == found.Value);
    }

    /// <summary>Whether a text is one of the file's words for the choice, in any language.</summary>
    protected bool Means(string? text, TText choice) => AllWords(choice).Any(word => PlainText.Of(word) == PlainText.Of(text));

    private static Task<bool> TakeChoiceAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken) =>
        Retry.UnlessReadAsync(prompt, prompt.Recognized.Succeeded, cancellationToken);

    private static Task<bool> TakeExactChoiceAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken) =>
        TakeAsync(prompt, FindNamed(prompt), cancellationToken);

    private static Task<bool> TakeConfirmationAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken)
    {
        var choice = FindNamed(prompt) ?? YesNoReader.Read(prompt.Context.Activity.Text) switch
        {
            YesNo.Yes => prompt.Options.Choices![0],
            YesNo.No => prompt.Options.Choices![^1],
            _ => null,
        };
        return TakeAsync(prompt, choice, cancellationToken);
    }

    private static Choice? FindNamed(PromptValidatorContext<FoundChoice> prompt)
    {
        var said = PlainText.Of(prompt.Context.Activity.Text);
        return prompt.Options.Choices!.FirstOrDefault(choice => choice.IsCalled(said) || choice.IsCalled(Politeness.Strip(said)));
    }

    private static Task<bool> TakeAsync(PromptValidatorContext<FoundChoice> prompt, Choice? choice, CancellationToken cancellationToken)
    {
        if (choice is not null)
            prompt.Recognized.Value = new FoundChoice { Value = choice.Value, Index = prompt.Options.Choices!.IndexOf(choice), Score = 1 };
        return Retry.UnlessReadAsync(prompt, choice is not null, cancellationToken);
    }

    private PromptOptions OptionsOf(WaterfallStepContext step, string question, IReadOnlyList<TText> choices, string[] retries) => new()
    {
        Prompt = Offer.Asking(question),
        Choices = choices.Select(key => new Choice(Word(step.Context, key)) { Synonyms = AllWords(key) }).ToList(),
        Validations = retries,
    };

    private List<string> AllWords(TText key) => Language.All.SelectMany(Words[key].WrittenIn).Distinct(StringComparer.Ordinal).ToList();

    private static string[] GeneralRetries(ITurnContext turnContext) =>
        RetriesOf(turnContext, TextFiles.Of<AskingText>()[AskingText.PickOne]);

    private string[] RetriesOf(ITurnContext turnContext, TText retry) => RetriesOf(turnContext, Words[retry]);

    private static string[] RetriesOf(ITurnContext turnContext, Text retry) => retry.Variants(
        turnContext.CultureOf(),
        ("cancel", CommandWords.NameOf(turnContext, Command.Cancel)),
        ("person", CommandWords.NameOf(turnContext, Command.Person))).ToArray();
}
