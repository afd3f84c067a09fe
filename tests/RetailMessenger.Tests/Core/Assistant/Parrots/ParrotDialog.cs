using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;

namespace RetailMessenger.Tests.Core.Assistant.Parrots;

/// <summary>Says what it was begun with.</summary>
internal sealed class ParrotDialog : ShopDialog<ParrotText>
{
    public ParrotDialog() : base("parrot") => Follow(RepeatAsync);

    private async Task<DialogTurnResult> RepeatAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var said = step.Options is string words ? Say(step.Context, ParrotText.Heard, ("words", words)) : Say(step.Context, ParrotText.Nothing);
        await step.Context.SendActivityAsync(said, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
