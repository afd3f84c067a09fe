using RetailMessenger.BotFramework.Dialogs.Prompts;
using RetailMessenger.BotFramework.Dialogs.Recognizers;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Asks for a date or a time, alone or within a sentence: the first one counts. It is read in the language of the activity, else of
/// <see cref="DefaultLocale"/>, if that is English or Spanish; else in English. Words like "tomorrow" count from the customer's own clock when
/// the activity tells it. What can mean several days or times is returned with all its meanings.
/// </summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <summary>Makes a prompt.</summary>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>The locale to read in when the activity names none that can be read.</summary>
    public string? DefaultLocale { get; set; }

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
        await PromptQuestion.SendAsync(turnContext, options, isRetry, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message)
        {
            var locale = PromptLanguage.OfRecognizers(activity.Locale, DefaultLocale);
            if (DateTimeRecognizer.Recognize(activity.Text, PromptClock.OfCustomer(turnContext), locale) is [var match, ..])
            {
                result.Succeeded = true;
                result.Value = match.Values.Select(Resolution).ToList();
            }
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution Resolution(DateTimeValue value) => new()
    {
        Timex = value.Timex,
        Value = value.Value,
        Start = value.Start,
        End = value.End,
    };
}
