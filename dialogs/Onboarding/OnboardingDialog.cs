using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Dialogs.Privacy;

namespace RetailMessenger.Dialogs.Onboarding;

/// <summary>Says to whom the customer is talking, what is kept and how to reach a person. Asks nothing.</summary>
internal sealed class OnboardingDialog : ShopDialog<OnboardingText>
{
    private readonly WorkingCapabilities _capabilities;

    public OnboardingDialog(WorkingCapabilities capabilities) : base("onboarding")
    {
        _capabilities = capabilities;
        Follow(GreetAsync);
    }

    public override DialogRole Role => DialogRole.Greeting;

    private async Task<DialogTurnResult> GreetAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        var greeting = (turn.Conversation.Greeted, turn.Customer.Visits) switch
        {
            (true, _) => OnboardingText.HelloAgain,
            (false, 0) => OnboardingText.FirstVisit,
            (false, _) => OnboardingText.Returning,
        };
        var data = PrivacyDialog.Capability.Title.In(step.Context.CultureOf());
        var text = greeting == OnboardingText.HelloAgain ? Word(step.Context, greeting) : Word(step.Context, greeting, ("data", data));
        var titles = await _capabilities.FindMainTitlesAsync(step.Context, cancellationToken);
        await step.Context.SendActivityAsync(Offer.Of(text, titles), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
