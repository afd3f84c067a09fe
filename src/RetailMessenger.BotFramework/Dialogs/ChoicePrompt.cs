using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Dialogs.Prompts;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Asks to choose one of <see cref="PromptOptions.Choices"/>. Its small words ("or") are those of the language of the activity, else of
/// <see cref="DefaultLocale"/>, if there are any, else English.
/// </summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> SupportedLanguages = PromptCultureModels.GetSupportedCultures()
        .ToDictionary(model => model.Locale, PromptCultureModels.InlineOptions, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Makes a prompt that knows the languages of <see cref="PromptCultureModels"/>.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = SupportedLanguages;
        DefaultLocale = defaultLocale;
    }

    /// <summary>Makes a prompt with words of your own, by locale (<c>es-es</c>).</summary>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = new Dictionary<string, ChoiceFactoryOptions>(choiceDefaults, StringComparer.OrdinalIgnoreCase);
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown unless the options say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The locale to speak and read in when the activity names none that is known.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>The small words in every language, instead of those of the locale.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How strictly answers are read. The locale in it is used when the activity names none that can be read.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

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
        var locale = PromptLanguage.Of(turnContext.Activity.Locale, DefaultLocale, _choiceDefaults.ContainsKey);
        var words = ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(locale);
        var style = options.Style ?? Style;
        var question = PromptQuestion.Of(options, isRetry);
        var channelId = Channel.GetChannelId(turnContext);
        var message = AppendChoices(question, channelId, options.Choices, style, words, cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message)
        {
            var choices = options.Choices ?? [];
            var recognizer = RecognizerOptions ?? new FindChoicesOptions();
            recognizer = recognizer.WithLocale(PromptLanguage.OfRecognizers(activity.Locale, recognizer.Locale ?? DefaultLocale));
            var found = ChoiceRecognizers.RecognizePayload(activity.Value, choices)
                ?? ChoiceRecognizers.RecognizeChoices(activity.Text, choices, recognizer).FirstOrDefault();
            result.Succeeded = found is not null;
            result.Value = found?.Resolution!;
        }

        return Task.FromResult(result);
    }
}
