using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Dialogs.Capabilities;

namespace RetailMessenger.Dialogs.NotYet;

/// <summary>Answers what customers of a shop ask most and the bot has no dialog for: that it cannot, and that a person can.</summary>
internal sealed class NotYetDialog : ShopDialog<NotYetText>
{
    public NotYetDialog() : base("notYet") => Follow(OfferPersonAsync);

    private async Task<DialogTurnResult> OfferPersonAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var person = CommandWords.NameOf(step.Context, Command.Person);
        var text = Word(step.Context, NotYetText.CannotYet, ("person", person));
        var capabilities = CapabilitiesDialog.Capability.Title.In(step.Context.CultureOf());
        await step.Context.SendActivityAsync(Offer.Of(text, person, capabilities), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
