#nullable disable
using System.Globalization;
using System.Text.RegularExpressions;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Classic.Fitting;

public class MeasurePrompt : Prompt<Measure>
{
    public MeasurePrompt(string dialogId, PromptValidator<Measure> validator = null)
        : base(dialogId, validator)
    {
    }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        if (isRetry && options.RetryPrompt != null)
        {
            await turnContext.SendActivityAsync(options.RetryPrompt, cancellationToken);
        }
        else if (options.Prompt != null)
        {
            await turnContext.SendActivityAsync(options.Prompt, cancellationToken);
        }
    }

    protected override Task<PromptRecognizerResult<Measure>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var result = new PromptRecognizerResult<Measure>();
        var message = turnContext.Activity.AsMessageActivity();
        var match = Regex.Match(message?.Text ?? string.Empty, "(?<value>[0-9]+) ?(?<unit>cm|in)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);
        if (match.Success)
        {
            result.Succeeded = true;
            result.Value = new Measure
            {
                Value = int.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture),
                Unit = match.Groups["unit"].Value.ToLowerInvariant(),
            };
        }

        return Task.FromResult(result);
    }
}
