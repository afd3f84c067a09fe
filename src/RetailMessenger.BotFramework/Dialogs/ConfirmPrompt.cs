using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Dialogs.Prompts;
using RetailMessenger.BotFramework.Dialogs.Recognizers;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Asks for a yes or no. It takes the name of one of its two choices; else whatever means yes or no in the customer's language; else the number
/// of a choice. Its words are those of the language of the activity, else of <see cref="DefaultLocale"/>, if there are any, else English.
/// </summary>
public class ConfirmPrompt : Prompt<bool>
{
    private const int Yes = 0;

    private static readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> SupportedLanguages =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            model => model.Locale,
            model => (new Choice(model.YesInLanguage), new Choice(model.NoInLanguage), PromptCultureModels.InlineOptions(model)),
            StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    /// <summary>Makes a prompt that knows the languages of <see cref="PromptCultureModels"/>.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = SupportedLanguages;
        DefaultLocale = defaultLocale;
    }

    /// <summary>Makes a prompt with words of your own, by locale (<c>es-es</c>): for yes, for no, and the small words.</summary>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>(choiceDefaults, StringComparer.OrdinalIgnoreCase);
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown unless the options say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The locale to speak and read in when the activity names none that is known.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>The small words in every language, instead of those of the locale. Without numbers, "1" and "2" are no answers.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no in every language, instead of those of the locale.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var (choices, words) = WordsFor(turnContext.Activity);
        var question = PromptQuestion.Of(options, isRetry);
        var message = AppendChoices(question, Channel.GetChannelId(turnContext), choices, options.Style ?? Style, words, cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var answer = activity.Type == ActivityTypes.Message ? Read(activity) : null;
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }

    private bool? Read(Activity activity)
    {
        var (choices, words) = WordsFor(activity);
        if (ChoiceRecognizers.RecognizePayload(activity.Value, choices) is { } tapped)
        {
            return tapped.Resolution.Index == Yes;
        }

        if (choices.FindIndex(choice => IsNameOf(choice, activity.Text)) is >= 0 and var named)
        {
            return named == Yes;
        }

        var locale = PromptLanguage.OfRecognizers(activity.Locale, DefaultLocale);
        if (BooleanRecognizer.Recognize(activity.Text, locale) is { } said)
        {
            return said;
        }

        var recognizer = new FindChoicesOptions { Locale = locale, RecognizeNumbers = words?.IncludeNumbers ?? true };
        return ChoiceRecognizers.RecognizeChoices(activity.Text, choices, recognizer) is [var found, ..] ? found.Resolution.Index == Yes : null;
    }

    // A button says just what is written on it, even where "no" in it means yes: "No, thanks: keep the order".
    private static bool IsNameOf(Choice choice, string? text) =>
        string.Equals(ChoiceFactory.TitleOf(choice), text?.Trim(), StringComparison.OrdinalIgnoreCase);

    private (List<Choice> Choices, ChoiceFactoryOptions? Words) WordsFor(Activity activity)
    {
        var locale = PromptLanguage.Of(activity.Locale, DefaultLocale, _choiceDefaults.ContainsKey);
        var (yes, no, words) = _choiceDefaults.GetValueOrDefault(locale, SupportedLanguages[PromptCultureModels.English.Locale]);
        return ([ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no], ChoiceOptions ?? words);
    }
}
