using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Orders;

/// <summary>Makes the shop's order of Shopify's.</summary>
internal static class OrderReader
{
    public static Order Read(OrderNode order)
    {
        var status = OrderProgress.Find(order);
        return new Order
        {
            Number = order.Name,
            CustomerId = order.Customer is { } customer ? ShopifyId.Short(customer.Id) : "",
            Placed = order.CreatedAt,
            Status = status,
            Address = Addresses.Read(order.ShippingAddress),
            Items = [.. Lines(order).SelectMany(line => Enumerable.Repeat(ReadItem(line), CountOf(line, status)))],
            Fulfilments = [.. OrderProgress.Parcels(order).Select(parcel => ReadParcel(parcel, order))],
            Payments = [.. order.Transactions.Where(PaymentMethods.IsPaid).Concat(order.Transactions.Where(PaymentMethods.IsRefund)).Select(ReadPayment)],
            History = OrderProgress.History(order, status),
            CancelReason = order.CancelledAt is null ? null : order.CancelReason?.ToLowerInvariant(),
            Return = status is OrderStatus.ReturnRequested ? ReadReturn(order) : null,
        };
    }

    /// <summary>What a line's pieces are called outside: their variant; where the shop has it no more, the line itself.</summary>
    public static string VariantOf(LineItemNode line) => ShopifyId.Short(line.Variant?.Id ?? line.Id);

    public static IReadOnlyList<LineItemNode> Lines(OrderNode order) => order.LineItems?.Nodes ?? [];

    // What was taken out of an order is no piece of it any more; of a cancelled one everything was.
    private static int CountOf(LineItemNode line, OrderStatus status) => status == OrderStatus.Cancelled ? line.Quantity : line.CurrentQuantity;

    private static OrderItem ReadItem(LineItemNode line) => new()
    {
        ProductId = line.Product is { } product ? ShopifyId.Short(product.Id) : "",
        VariantId = VariantOf(line),
        Title = line.Title,
        Price = PaymentMethods.Read(line.DiscountedUnitPriceSet),
        Options = Products.ProductReader.Options(line.Variant?.SelectedOptions ?? []),
    };

    private static Fulfilment ReadParcel(FulfillmentNode parcel, OrderNode order) => new()
    {
        VariantIds = [.. Pieces(order, (parcel.FulfillmentLineItems?.Nodes ?? []).Select(item => (item.LineItem, item.Quantity ?? 0)))],
        TrackingNumbers = [.. parcel.TrackingInfo.Select(tracking => tracking.Number).OfType<string>().Where(number => number.Length > 0)],
        Carrier = parcel.TrackingInfo.Select(tracking => tracking.Company).FirstOrDefault(company => !string.IsNullOrEmpty(company)) ?? "",
        TrackingPage = parcel.TrackingInfo.Select(tracking => WebAddress(tracking.Url)).FirstOrDefault(page => page is not null),
        Sent = parcel.CreatedAt,
        Expected = parcel.EstimatedDeliveryAt is { } expected ? DateOnly.FromDateTime(expected.DateTime) : null,
        Delivered = parcel.DeliveredAt,
    };

    private static Payment ReadPayment(TransactionNode transaction) => new(
        PaymentMethods.Read(transaction.AmountSet),
        PaymentMethods.Of(transaction).Id,
        PaymentMethods.IsRefund(transaction),
        transaction.ProcessedAt ?? transaction.CreatedAt);

    private static ReturnRequest ReadReturn(OrderNode order)
    {
        var pieces = OrderProgress.OpenReturns(order)
            .SelectMany(each => each.ReturnLineItems?.Nodes ?? [])
            .Select(item => (item.FulfillmentLineItem?.LineItem, item.Quantity));
        var paid = order.Transactions.FirstOrDefault(PaymentMethods.IsPaid);
        return new ReturnRequest([.. Pieces(order, pieces)], paid is null ? "" : PaymentMethods.Of(paid).Id);
    }

    private static IEnumerable<string> Pieces(OrderNode order, IEnumerable<(Reference? Line, int Quantity)> items)
    {
        var names = Lines(order).ToDictionary(line => line.Id, VariantOf, StringComparer.Ordinal);
        return items.SelectMany(item => item.Line is { } line && names.TryGetValue(line.Id, out var name) ? Enumerable.Repeat(name, item.Quantity) : []);
    }

    private static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") ? address : null;
}
