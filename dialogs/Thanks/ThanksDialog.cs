using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;

namespace RetailMessenger.Dialogs.Thanks;

/// <summary>Returns thanks and farewells.</summary>
internal sealed class ThanksDialog : ShopDialog<ThanksText>
{
    public override bool IsWish => false;

    public ThanksDialog() : base("thanks") => Follow(ReturnThanksAsync);

    private async Task<DialogTurnResult> ReturnThanksAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(Say(step.Context, ThanksText.Welcome), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
