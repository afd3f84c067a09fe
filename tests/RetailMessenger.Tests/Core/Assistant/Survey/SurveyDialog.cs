using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;

namespace RetailMessenger.Tests.Core.Assistant.Survey;

/// <summary>Asks for a size and a name, has another dialog asked in between, and says what it heard.</summary>
internal sealed class SurveyDialog : ShopDialog<SurveyText>
{
    public SurveyDialog() : base("survey")
    {
        Follow(AskSizeAsync, AskNameAsync, BeginAnotherAsync, SumUpAsync);
        AddDialog(new TextPrompt("name", (prompt, cancellationToken) => TakeOrAskAgainAsync(prompt, prompt.Recognized.Value?.Length > 0, cancellationToken)));
    }

    protected override SurveyText? Left => SurveyText.Left;

    private Task<DialogTurnResult> AskSizeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskChoiceAsync(step, Word(step.Context, SurveyText.Size), [SurveyText.Small, SurveyText.Large], cancellationToken);

    private Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["size"] = Chose(step, SurveyText.Small) ? SurveyText.Small : SurveyText.Large;
        var question = Word(step.Context, SurveyText.Name, ("size", SizeOf(step)));
        return AskTextAsync(step, "name", question, SurveyText.NameUnusable, [], cancellationToken);
    }

    private static Task<DialogTurnResult> BeginAnotherAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = step.Result;
        return step.BeginDialogAsync("deleteData", null, cancellationToken);
    }

    private async Task<DialogTurnResult> SumUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var sum = Say(step.Context, SurveyText.Sum, ("name", step.Values["name"]), ("size", SizeOf(step)));
        await step.Context.SendActivityAsync(sum, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private string SizeOf(WaterfallStepContext step) => Word(step.Context, (SurveyText)step.Values["size"]);
}
