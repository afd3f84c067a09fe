using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Orders;

/// <summary>How far an order has come, from what Shopify says of the order, its parcels and its returns.</summary>
internal static class OrderProgress
{
    public static OrderStatus Find(OrderNode order)
    {
        if (order.CancelledAt is not null)
            return OrderStatus.Cancelled;
        var returns = OpenReturns(order).ToList();
        if (returns.Count > 0)
            return returns.Exists(each => each.ExchangeLineItems?.Nodes.Count > 0) ? OrderStatus.ExchangeRequested : OrderStatus.ReturnRequested;

        var parcels = Parcels(order).ToList();
        return order.DisplayFulfillmentStatus switch
        {
            "FULFILLED" when parcels.Count > 0 && parcels.TrueForAll(IsDelivered) => OrderStatus.Delivered,
            "UNFULFILLED" or "OPEN" or "SCHEDULED" or "ON_HOLD" or "REQUEST_DECLINED" when parcels.Count == 0 => OrderStatus.Pending,
            _ => OrderStatus.Processed,
        };
    }

    /// <summary>The parcels that left or will leave.</summary>
    public static IEnumerable<FulfillmentNode> Parcels(OrderNode order) => order.Fulfillments.Where(parcel => parcel.Status is not ("CANCELLED" or "ERROR" or "FAILURE"));

    /// <summary>The returns that are asked for or under way.</summary>
    public static IEnumerable<ReturnNode> OpenReturns(OrderNode order) => (order.Returns?.Nodes ?? []).Where(each => each.Status is "REQUESTED" or "OPEN");

    /// <summary>The statuses that are known with their time.</summary>
    public static IReadOnlyList<StatusChange> History(OrderNode order, OrderStatus status)
    {
        var parcels = Parcels(order).ToList();
        List<StatusChange> changes = [new(OrderStatus.Pending, order.CreatedAt)];
        if (parcels.Count > 0)
            changes.Add(new StatusChange(OrderStatus.Processed, parcels.Min(parcel => parcel.CreatedAt)));
        if (FindDelivered(order) is { } delivered)
            changes.Add(new StatusChange(OrderStatus.Delivered, delivered));
        if (order.CancelledAt is { } cancelled)
            changes.Add(new StatusChange(OrderStatus.Cancelled, cancelled));
        if (status is OrderStatus.ReturnRequested or OrderStatus.ExchangeRequested)
            changes.Add(new StatusChange(status, OpenReturns(order).Max(each => each.CreatedAt)));
        return changes;
    }

    /// <summary>When the last parcel was brought; null while one is not, or nobody knows.</summary>
    public static DateTimeOffset? FindDelivered(OrderNode order)
    {
        var parcels = Parcels(order).ToList();
        return order.DisplayFulfillmentStatus == "FULFILLED" && parcels.Count > 0 && parcels.TrueForAll(parcel => parcel.DeliveredAt is not null)
            ? parcels.Max(parcel => parcel.DeliveredAt)
            : null;
    }

    private static bool IsDelivered(FulfillmentNode parcel) => parcel.DeliveredAt is not null || parcel.DisplayStatus is "DELIVERED" or "PICKED_UP";
}
