using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.ChangePayment;

/// <summary>Has a pending order paid by another of the customer's payment methods, after a yes.</summary>
internal sealed class ChangePaymentDialog : OrderDialog<ChangePaymentText>
{
    private const string Name = "changePayment";
    private const string Number = "number";

    public ChangePaymentDialog(OwnShop shop) : base(Name, shop) => Follow(FindAsync, AskWhichAsync, ConfirmAsync, ChangeAsync);

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<ChangePaymentText>()[ChangePaymentText.Title],
        Explanation = TextFiles.Of<ChangePaymentText>()[ChangePaymentText.Explanation],
        Sample = TextFiles.Of<ChangePaymentText>()[ChangePaymentText.Sample],
    };

    protected override ChangePaymentText? Left => ChangePaymentText.Left;

    private Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        FindOrderAsync(step, new OrderWish(Rung.OneTimeCode, OrderFilter.Pending, OrderNumber.Find(step.Context.Activity.Text)), cancellationToken);

    private async Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not string number
            || await ReadOrderAsync(step, number, Rung.OneTimeCode, cancellationToken) is not { } order
            || await ReadCustomerAsync(step, Rung.OneTimeCode, cancellationToken) is not { } customer)
        {
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (order.Status != OrderStatus.Pending || order.ItemsChange is not null)
            return await EndSayingAsync(step, OrderWords.NameOf(RefusalReason.NotPending, order, step.Context), cancellationToken);

        var paidBy = order.Payments.LastOrDefault(payment => !payment.IsRefund)?.MethodId;
        var others = customer.PaymentMethods.Where(method => method.Id != paidBy).ToList();
        if (others.Count == 0)
            return await EndSayingAsync(step, Word(step.Context, ChangePaymentText.NoOther), cancellationToken);

        step.Values[Number] = number;
        var current = OrderWords.NameOf(customer.PaymentMethods.FirstOrDefault(method => method.Id == paidBy), step.Context.CultureOf());
        return await AskMethodAsync(step, Word(step.Context, ChangePaymentText.AskMethod, ("number", number), ("method", current)), others, withBalance: true, cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (await ReadOrderAsync(step, (string)step.Values[Number], Rung.OneTimeCode, cancellationToken) is not { } order
            || await ReadCustomerAsync(step, Rung.OneTimeCode, cancellationToken) is not { } customer)
        {
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var method = ChosenMethod(step);
        var name = OrderWords.NameOf(customer.PaymentMethods.FirstOrDefault(known => known.Id == method), step.Context.CultureOf(), withBalance: true);
        var summary = Word(step.Context, ChangePaymentText.Summary, ("number", order.Number), ("method", name));
        return await AskForYesAsync(step, new ShopOperation.ChangeOrderPayment(order.CustomerId, order.Number, method), order, summary, cancellationToken);
    }

    private Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken) => CarryOutAsync(step, cancellationToken);
}
