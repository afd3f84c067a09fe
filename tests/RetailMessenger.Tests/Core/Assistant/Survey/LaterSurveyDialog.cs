using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;

namespace RetailMessenger.Tests.Core.Assistant.Survey;

/// <summary>The survey of another version of the shop, which does not ask for the size any more, and for the name in a step of another name.</summary>
internal sealed class LaterSurveyDialog : ShopDialog<SurveyText>
{
    public LaterSurveyDialog() : base("survey")
    {
        Follow(AskOwnerAsync, ThankAsync);
        AddDialog(new TextPrompt("name", (prompt, cancellationToken) => TakeOrAskAgainAsync(prompt, prompt.Recognized.Value?.Length > 0, cancellationToken)));
    }

    private Task<DialogTurnResult> AskOwnerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var question = Word(step.Context, SurveyText.Name, ("size", Word(step.Context, SurveyText.Large)));
        return AskTextAsync(step, "name", question, SurveyText.NameUnusable, [], cancellationToken);
    }

    private async Task<DialogTurnResult> ThankAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var sum = Say(step.Context, SurveyText.Sum, ("name", step.Result), ("size", Word(step.Context, SurveyText.Large)));
        await step.Context.SendActivityAsync(sum, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
