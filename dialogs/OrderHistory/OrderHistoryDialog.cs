using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Identify;
using RetailMessenger.Dialogs.Orders;
using RetailMessenger.Dialogs.TrackOrder;

namespace RetailMessenger.Dialogs.OrderHistory;

/// <summary>Lists a customer's latest orders.</summary>
internal sealed class OrderHistoryDialog : OrderDialog<OrderHistoryText>
{
    private const string Name = "orderHistory";
    private const int Most = 10;

    public OrderHistoryDialog(OwnShop shop) : base(Name, shop) => Follow(IdentifyAsync, ListAsync);

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<OrderHistoryText>()[OrderHistoryText.Title],
        Explanation = TextFiles.Of<OrderHistoryText>()[OrderHistoryText.Explanation],
        Sample = TextFiles.Of<OrderHistoryText>()[OrderHistoryText.Sample],
    };

    private async Task<DialogTurnResult> IdentifyAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await Shop.FindCustomerAsync(AssistantTurn.Of(step.Context), Rungs.ReadOrders, cancellationToken) is Lookup<Customer>.Found
            ? await step.NextAsync(true, cancellationToken)
            : await step.BeginDialogAsync(IdentifyDialog.Name, null, cancellationToken);

    private async Task<DialogTurnResult> ListAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not true)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var culture = step.Context.CultureOf();
        switch (await Shop.ListOrdersAsync(AssistantTurn.Of(step.Context), Rungs.ReadOrders, cancellationToken))
        {
            case Lookup<IReadOnlyList<Order>>.Found { Value.Count: 0 }:
                return await EndSayingAsync(step, Word(step.Context, OrderHistoryText.NoOrders), cancellationToken);
            case Lookup<IReadOnlyList<Order>>.Found { Value: var orders }:
                var lines = orders.Take(Most).Select(order => Word(
                    step.Context,
                    OrderHistoryText.Line,
                    ("number", order.Number), ("placed", order.Placed), ("status", OrderWords.NameOf(order.Status, culture)), ("items", OrderWords.ListOf(order.Items, culture))));
                var text = Word(step.Context, OrderHistoryText.List, ("orders", string.Join('\n', lines)));
                return await EndSayingAsync(step, text, cancellationToken, TrackOrderDialog.Capability.Title.In(culture));
            default:
                return await EndSayingAsync(step, TryLater(step), cancellationToken);
        }
    }
}
