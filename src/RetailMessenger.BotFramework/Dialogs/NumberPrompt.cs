using System.Globalization;
using RetailMessenger.BotFramework.Dialogs.Prompts;
using RetailMessenger.BotFramework.Dialogs.Recognizers;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Asks for a number, in digits or words, alone or within a sentence: the first one counts. It is read in the language of the activity, else of
/// <see cref="DefaultLocale"/>, if that is English or Spanish; else in English. A number that <typeparamref name="T"/> cannot hold (2.5 for an
/// int) is no answer.
/// </summary>
/// <typeparam name="T">int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Makes a prompt.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        if (Type.GetTypeCode(typeof(T)) is not (TypeCode.Int32 or TypeCode.Int64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal))
        {
            throw new NotSupportedException($"A number prompt asks for int, long, float, double or decimal, not for {typeof(T).Name}.");
        }
    }

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
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message
            && NumberRecognizer.Recognize(activity.Text, PromptLanguage.OfRecognizers(activity.Locale, DefaultLocale)) is [var number, ..]
            && Fits(number.Value))
        {
            result.Succeeded = true;
            result.Value = (T)Convert.ChangeType(number.Value, typeof(T), CultureInfo.InvariantCulture);
        }

        return Task.FromResult(result);
    }

    private static bool Fits(decimal number) => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Int32 => decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue,
        TypeCode.Int64 => decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue,
        _ => true,
    };
}
