using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.AskAddress;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.ChangeAddress;

/// <summary>Sends a pending order elsewhere, after a yes.</summary>
internal sealed class ChangeAddressDialog : OrderDialog<ChangeAddressText>
{
    private const string Name = "changeAddress";
    private const string Number = "number";

    public ChangeAddressDialog(OwnShop shop) : base(Name, shop) => Follow(FindAsync, AskAddressAsync, ConfirmAsync, ChangeAsync);

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<ChangeAddressText>()[ChangeAddressText.Title],
        Explanation = TextFiles.Of<ChangeAddressText>()[ChangeAddressText.Explanation],
        Sample = TextFiles.Of<ChangeAddressText>()[ChangeAddressText.Sample],
    };

    protected override ChangeAddressText? Left => ChangeAddressText.Left;

    private Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        FindOrderAsync(step, new OrderWish(Rung.OneTimeCode, OrderFilter.Pending, OrderNumber.Find(step.Context.Activity.Text)), cancellationToken);

    private async Task<DialogTurnResult> AskAddressAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not string number || await ReadOrderAsync(step, number, Rung.OneTimeCode, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        if (order.Status != OrderStatus.Pending || order.ItemsChange is not null)
            return await EndSayingAsync(step, OrderWords.NameOf(RefusalReason.NotPending, order, step.Context), cancellationToken);

        step.Values[Number] = number;
        return await step.BeginDialogAsync(AskAddressDialog.Name, order.Address.Country, cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (await ReadOrderAsync(step, (string)step.Values[Number], Rung.OneTimeCode, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var address = (PostalAddress)step.Result;
        var summary = Word(
            step.Context,
            ChangeAddressText.Summary,
            ("number", order.Number), ("former", OrderWords.NameOf(order.Address)), ("address", OrderWords.NameOf(address)));
        return await AskForYesAsync(step, new ShopOperation.ChangeOrderAddress(order.CustomerId, order.Number, address), order, summary, cancellationToken);
    }

    private Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken) => CarryOutAsync(step, cancellationToken);
}
