using System.Globalization;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.CancelOrder;
using RetailMessenger.Dialogs.ExchangeItems;
using RetailMessenger.Dialogs.Orders;
using RetailMessenger.Dialogs.ReturnItems;

namespace RetailMessenger.Dialogs.TrackOrder;

/// <summary>Says how far an order has come, with its parcels, and offers what can be done with it. A day is only named when the carrier names one.</summary>
internal sealed class TrackOrderDialog : OrderDialog<TrackOrderText>
{
    private const string Name = "trackOrder";

    private readonly TimeProvider _time;

    public TrackOrderDialog(OwnShop shop, TimeProvider time) : base(Name, shop)
    {
        _time = time;
        Follow(FindAsync, TellAsync);
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<TrackOrderText>()[TrackOrderText.Title],
        Explanation = TextFiles.Of<TrackOrderText>()[TrackOrderText.Explanation],
        Sample = TextFiles.Of<TrackOrderText>()[TrackOrderText.Sample],
    };

    private Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        FindOrderAsync(step, new OrderWish(Rungs.ReadOrders, OrderFilter.Any, OrderNumber.Find(step.Context.Activity.Text)), cancellationToken);

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not string number || await ReadOrderAsync(step, number, Rungs.ReadOrders, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var buyer = (await Shop.FindBuyerAsync(AssistantTurn.Of(step.Context), order, cancellationToken) as Lookup<Customer>.Found)?.Value;
        var text = string.Join("\n\n", LinesOf(step.Context, order, buyer));
        return await EndSayingAsync(step, text, cancellationToken, [.. ButtonsFor(order, step.Context.CultureOf())]);
    }

    private IEnumerable<string> LinesOf(ITurnContext turnContext, Order order, Customer? buyer)
    {
        var culture = turnContext.CultureOf();
        yield return SayStatus(turnContext, order);
        yield return Word(turnContext, TrackOrderText.Items, ("items", OrderWords.ListOf(order.Items, culture)));
        if (order.Status is OrderStatus.Pending)
            yield return Word(turnContext, TrackOrderText.To, ("address", OrderWords.NameOf(order.Address)));
        foreach (var parcel in order.Fulfilments)
            yield return string.Join('\n', LinesOf(turnContext, order, parcel));
        foreach (var refund in order.Payments.Where(payment => payment.IsRefund && payment.Amount.Amount > 0))
        {
            var method = buyer?.PaymentMethods.FirstOrDefault(known => known.Id == refund.MethodId);
            yield return Word(turnContext, TrackOrderText.Refunded, ("amount", refund.Amount.ToText(culture)), ("method", OrderWords.NameOf(method, culture)));
        }
    }

    private string SayStatus(ITurnContext turnContext, Order order)
    {
        var delivered = order.Fulfilments.Select(parcel => parcel.Delivered).Max();
        var key = order.Status == OrderStatus.Delivered && delivered is not null ? TrackOrderText.DeliveredOn : Enum.Parse<TrackOrderText>(order.Status.ToString());
        return Word(turnContext, key, ("number", order.Number), ("placed", order.Placed), ("day", delivered));
    }

    private IEnumerable<string> LinesOf(ITurnContext turnContext, Order order, Fulfilment parcel)
    {
        var tracking = string.Join(", ", parcel.TrackingNumbers);
        if (tracking.Length > 0)
        {
            yield return parcel.Carrier.Length > 0
                ? Word(turnContext, TrackOrderText.ParcelBy, ("tracking", tracking), ("carrier", parcel.Carrier))
                : Word(turnContext, TrackOrderText.Parcel, ("tracking", tracking));
        }

        if (order.Status == OrderStatus.Processed && parcel.Delivered is null)
            yield return SayWhen(turnContext, parcel.Expected);
        if (parcel.TrackingPage is { } page && order.Status is OrderStatus.Processed or OrderStatus.Delivered)
            yield return Word(turnContext, TrackOrderText.Link, ("page", page));
    }

    private string SayWhen(ITurnContext turnContext, DateOnly? expected)
    {
        // A day that is over somewhere may not be over where the customer is.
        var yesterday = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).AddDays(-1);
        var person = CommandWords.NameOf(turnContext, Command.Person);
        return expected switch
        {
            null => Word(turnContext, TrackOrderText.NoDate),
            { } day when day < yesterday => Word(turnContext, TrackOrderText.Late, ("day", day), ("person", person)),
            { } day => Word(turnContext, TrackOrderText.Expected, ("day", day)),
        };
    }

    private static IEnumerable<string> ButtonsFor(Order order, CultureInfo culture) => order.Status switch
    {
        OrderStatus.Pending => [CancelOrderDialog.Capability.Title.In(culture), ChangeAddress.ChangeAddressDialog.Capability.Title.In(culture), ChangeItems.ChangeItemsDialog.Capability.Title.In(culture)],
        OrderStatus.Delivered => [ReturnItemsDialog.Capability.Title.In(culture), ExchangeItemsDialog.Capability.Title.In(culture)],
        _ => [],
    };
}
