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
    private const string Several = "several";

    /// <summary>Makes the dialog.</summary>
    /// <param name="id">By which stored conversations know it.</param>
    /// <param name="hasExamples">False for one that only other dialogs, or the assistant itself, begin.</param>
    /// <exception cref="TextsException">Its words or examples are incomplete.</exception>
    protected ShopDialog(string id, bool hasExamples = true) : base(id, hasExamples)
    {
        Words = TextFiles.Of<TText>();
        AddDialog(new ChoicePrompt(Choice, TakeChoiceAsync) { Style = ListStyle.SuggestedAction });
        AddDialog(new ChoicePrompt(ExactChoice, TakeExactChoiceAsync) { Style = ListStyle.SuggestedAction });
        AddDialog(new ChoicePrompt(Confirmation, TakeConfirmationAsync) { Style = ListStyle.SuggestedAction });
        AddDialog(new ChoicePrompt(Several, TakeSeveralAsync) { Style = ListStyle.SuggestedAction });
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
    /// any language. Read the answer with <see cref="Chose(WaterfallStepContext, TText)"/>.
    /// </summary>
    protected Task<DialogTurnResult> AskChoiceAsync(
        WaterfallStepContext step, string question, IReadOnlyList<TText> choices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.PromptAsync(Choice, OptionsOf(step, question, TextsOf(choices), GeneralRetries(step.Context)), cancellationToken);
    }

    /// <summary>
    /// As <see cref="AskChoiceAsync"/>, among what the shop has rather than what the dialog says. The answer is a <see cref="FoundChoice"/>, whose index is that of
    /// the choice: keep beside it what each stands for, as the shop may have something else by then.
    /// </summary>
    protected static Task<DialogTurnResult> AskAmongAsync(
        WaterfallStepContext step, string question, IEnumerable<Choice> choices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var options = new PromptOptions { Prompt = Offer.Asking(question), Choices = [.. choices], Validations = GeneralRetries(step.Context) };
        return step.PromptAsync(Choice, options, cancellationToken);
    }

    /// <summary>
    /// As <see cref="AskAmongAsync"/>, where several may be chosen at once, by their numbers or names, or all by the last word. Read the answer with
    /// <see cref="ChosenPlaces"/>.
    /// </summary>
    protected Task<DialogTurnResult> AskSeveralAsync(
        WaterfallStepContext step, string question, IEnumerable<string> choices, TText all, TText retry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var last = new Choice(Word(step.Context, all)) { Synonyms = AllWords(Words[all]) };
        var options = new PromptOptions
        {
            Prompt = Offer.Asking(question),
            Choices = [.. choices.Select(choice => new Choice(choice)), last],
            Validations = RetriesOf(step.Context, retry),
        };
        return step.PromptAsync(Several, options, cancellationToken);
    }

    /// <summary>The places, from 0, of what was chosen of several.</summary>
    protected static IReadOnlyList<int> ChosenPlaces(WaterfallStepContext step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return SeveralChoices.ReadKept(((FoundChoice)step.Result).Value);
    }

    /// <summary>
    /// Asks to choose where a wrong guess would do harm: only a whole message that is one of the file's words for the choice is taken, at most with
    /// a polite word around it.
    /// </summary>
    protected Task<DialogTurnResult> AskExactChoiceAsync(
        WaterfallStepContext step, string question, TText retry, IReadOnlyList<TText> choices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.PromptAsync(ExactChoice, OptionsOf(step, question, TextsOf(choices), RetriesOf(step.Context, retry)), cancellationToken);
    }

    /// <summary>
    /// Asks whether something is to be done that cannot simply be undone. The first choice is the yes, the last one the no. Besides their words every clear yes and
    /// no is taken, in any language (see <see cref="YesNoReader"/>); what is neither is asked again.
    /// </summary>
    protected Task<DialogTurnResult> AskWhetherAsync(
        WaterfallStepContext step, string question, TText retry, IReadOnlyList<TText> choices, CancellationToken cancellationToken) =>
        AskWhetherAsync(step, question, Words[retry], TextsOf(choices), cancellationToken);

    /// <inheritdoc cref="AskWhetherAsync(WaterfallStepContext, string, TText, IReadOnlyList{TText}, CancellationToken)"/>
    protected static Task<DialogTurnResult> AskWhetherAsync(
        WaterfallStepContext step, string question, Text retry, IReadOnlyList<Text> choices, CancellationToken cancellationToken)
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

    /// <summary>For validators: takes the answer, or asks again in other words than the last time.</summary>
    protected static Task<bool> TakeOrAskAgainAsync<T>(PromptValidatorContext<T> prompt, bool valid, CancellationToken cancellationToken) =>
        Retry.UnlessReadAsync(prompt, valid, cancellationToken);

    /// <summary>Whether the question before this step was answered with that choice.</summary>
    protected bool Chose(WaterfallStepContext step, TText choice) => Chose(step, Words[choice]);

    /// <inheritdoc cref="Chose(WaterfallStepContext, TText)"/>
    protected static bool Chose(WaterfallStepContext step, Text choice)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(choice);
        return step.Result is FoundChoice found && Language.All.Any(language => choice.WrittenIn(language)[0] == found.Value);
    }

    /// <summary>Whether a text is one of the file's words for the choice, in any language.</summary>
    protected bool Means(string? text, TText choice) => AllWords(Words[choice]).Any(word => PlainText.Of(word) == PlainText.Of(text));

    private static Task<bool> TakeChoiceAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken) =>
        Retry.UnlessReadAsync(prompt, prompt.Recognized.Succeeded, cancellationToken);

    private static Task<bool> TakeExactChoiceAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken) =>
        TakeAsync(prompt, FindNamed(prompt), cancellationToken);

    private static Task<bool> TakeSeveralAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken)
    {
        var places = SeveralChoices.Read(prompt.Context.Activity.Text, prompt.Options.Choices!);
        prompt.Recognized.Value = new FoundChoice { Value = SeveralChoices.Write(places), Score = 1 };
        return Retry.UnlessReadAsync(prompt, places.Count > 0, cancellationToken);
    }

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

    private List<Text> TextsOf(IReadOnlyList<TText> keys) => [.. keys.Select(key => Words[key])];

    private static PromptOptions OptionsOf(WaterfallStepContext step, string question, IReadOnlyList<Text> choices, string[] retries) => new()
    {
        Prompt = Offer.Asking(question),
        Choices = choices.Select(text => new Choice(text.In(step.Context.CultureOf())) { Synonyms = AllWords(text) }).ToList(),
        Validations = retries,
    };

    private static List<string> AllWords(Text text) => Language.All.SelectMany(text.WrittenIn).Distinct(StringComparer.Ordinal).ToList();

    private static string[] GeneralRetries(ITurnContext turnContext) =>
        RetriesOf(turnContext, TextFiles.Of<AskingText>()[AskingText.PickOne]);

    private string[] RetriesOf(ITurnContext turnContext, TText retry) => RetriesOf(turnContext, Words[retry]);

    private static string[] RetriesOf(ITurnContext turnContext, Text retry) => retry.Variants(
        turnContext.CultureOf(),
        ("cancel", CommandWords.NameOf(turnContext, Command.Cancel)),
        ("person", CommandWords.NameOf(turnContext, Command.Person))).ToArray();
}
