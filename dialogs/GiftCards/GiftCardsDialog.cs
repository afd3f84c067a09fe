using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Identify;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.GiftCards;

/// <summary>Says what is left on a customer's gift cards.</summary>
internal sealed class GiftCardsDialog : OrderDialog<GiftCardsText>
{
    private const string Name = "giftCards";

    public GiftCardsDialog(OwnShop shop) : base(Name, shop) => Follow(IdentifyAsync, TellAsync);

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<GiftCardsText>()[GiftCardsText.Title],
        Explanation = TextFiles.Of<GiftCardsText>()[GiftCardsText.Explanation],
        Sample = TextFiles.Of<GiftCardsText>()[GiftCardsText.Sample],
    };

    private static Task<DialogTurnResult> IdentifyAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(IdentifyDialog.Name, null, cancellationToken);

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not true || await ReadCustomerAsync(step, Rungs.ReadAccount, cancellationToken) is not { } customer)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var balances = customer.PaymentMethods.OfType<PaymentMethod.GiftCard>().Select(card => card.Balance.ToText(step.Context.CultureOf())).ToList();
        var text = balances.Count switch
        {
            0 => Word(step.Context, GiftCardsText.None),
            1 => Word(step.Context, GiftCardsText.One, ("balance", balances[0])),
            _ => Word(step.Context, GiftCardsText.Several, ("balances", string.Join('\n', balances.Select(balance => $"- {balance}")))),
        };
        return await EndSayingAsync(step, text, cancellationToken);
    }
}
