using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.AskAddress;
using RetailMessenger.Dialogs.Identify;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.MyAddress;

/// <summary>Changes where later orders of a customer go, after a yes.</summary>
internal sealed class MyAddressDialog : OrderDialog<MyAddressText>
{
    private const string Name = "myAddress";

    public MyAddressDialog(OwnShop shop) : base(Name, shop) => Follow(IdentifyAsync, AskAddressAsync, ConfirmAsync, ChangeAsync);

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<MyAddressText>()[MyAddressText.Title],
        Explanation = TextFiles.Of<MyAddressText>()[MyAddressText.Explanation],
        Sample = TextFiles.Of<MyAddressText>()[MyAddressText.Sample],
    };

    protected override MyAddressText? Left => MyAddressText.Left;

    private static Task<DialogTurnResult> IdentifyAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(IdentifyDialog.Name, null, cancellationToken);

    private async Task<DialogTurnResult> AskAddressAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is not true || await ReadCustomerAsync(step, Rung.OneTimeCode, cancellationToken) is not { } customer
            ? await step.EndDialogAsync(cancellationToken: cancellationToken)
            : await step.BeginDialogAsync(AskAddressDialog.Name, customer.Address.Country, cancellationToken);

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (await ReadCustomerAsync(step, Rung.OneTimeCode, cancellationToken) is not { } customer)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var address = (PostalAddress)step.Result;
        var summary = Word(step.Context, MyAddressText.Summary, ("former", OrderWords.NameOf(customer.Address)), ("address", OrderWords.NameOf(address)));
        return await AskForYesAsync(step, new ShopOperation.ChangeCustomerAddress(customer.Id, address), null, summary, cancellationToken);
    }

    private Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken) => CarryOutAsync(step, cancellationToken);
}
