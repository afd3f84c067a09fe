using System.Globalization;
using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Makes orders out of lines, one for each kind of piece, and enters them with their customers.</summary>
internal sealed class OrderReader(IShopRecords records) : IRecordReader
{
    private const int MostOfAPiece = 1000;

    // Customers as they will be when what was read is written.
    private readonly Dictionary<string, Customer> _customers = new(StringComparer.Ordinal);

    public async Task<ReadRecord> ReadAsync(IReadOnlyList<RowFields> lines, CancellationToken cancellationToken)
    {
        var first = lines[0];
        var customer = await FindCustomerAsync(first, cancellationToken);
        var items = new List<OrderItem>();
        foreach (var line in lines)
            items.AddRange(await ReadItemsAsync(line, cancellationToken));
        var (number, status, placed) = (first.Required("number"), ReadStatus(first), first.Time("placed"));
        first.Required("placed");
        var parcels = ReadParcels(first, items);
        if (customer is null || !lines.All(line => line.IsGood) || placed is not { } time)
            return ReadRecord.None;

        var currencies = items.Select(item => item.Price.Currency).Distinct(StringComparer.Ordinal).Count();
        if (currencies > 1)
        {
            first.Report("currency", "an order is paid in one currency.");
            return ReadRecord.None;
        }

        var before = await records.FindOrderAsync(number, cancellationToken);
        if (before is not null && before.Number != number)
        {
            first.Report("number", $"the shop has {before.Number}, which customers write in the same way.");
            return ReadRecord.None;
        }

        var order = new Order
        {
            Number = number,
            CustomerId = customer.Id,
            Placed = time,
            Status = status,
            Address = before?.Address ?? customer.Address,
            Items = items,
            Fulfilments = parcels,
            Payments = MakePayments(items, first.Text("payment_method"), status, time),
            History = status == OrderStatus.Pending ? [new(status, time)] : [new(OrderStatus.Pending, time), new(status, first.Time("status_since") ?? time)],
            CancelReason = status == OrderStatus.Cancelled ? first.Text("cancel_reason") : null,
        };
        if (before is not null && HasMovedOn(before, order))
            return ReadRecord.None;
        return ReadRecord.Of(before, order, RetailJson.Default.Order, new ShopBatch { Orders = [order], Customers = Enter(customer, number) });
    }

    private async Task<Customer?> FindCustomerAsync(RowFields line, CancellationToken cancellationToken)
    {
        var (id, method) = (line.Required("customer"), line.Required("payment_method"));
        if (id.Length == 0)
            return null;
        if (!_customers.TryGetValue(id, out var customer) && await records.FindCustomerAsync(id, cancellationToken) is { } found)
            customer = _customers[id] = found;
        if (customer is null)
            line.Report("customer", $"the shop has no customer {id}: bring the customers first.");
        else if (method.Length > 0 && customer.PaymentMethods.All(own => own.Id != method))
            line.Report("payment_method", $"{id} has no payment method {method}: {string.Join(", ", customer.PaymentMethods.Select(own => own.Id))}.");
        return customer;
    }

    private async Task<IEnumerable<OrderItem>> ReadItemsAsync(RowFields line, CancellationToken cancellationToken)
    {
        var sku = line.Required("sku");
        line.Required("price");
        var price = line.Money("price", line.Currency("currency", Prices.Currency));
        var product = sku.Length > 0 ? await records.FindProductByVariantAsync(sku, cancellationToken) : null;
        if (sku.Length > 0 && product is null)
            line.Report("sku", $"no product has the variant {sku}: bring the products first.");
        var pieces = line.Text("quantity").Length == 0 ? 1 : line.Number("quantity", "write how many pieces, from 1.") ?? 0;
        if (line.IsGood && (pieces is < 1 or > MostOfAPiece || pieces != decimal.Floor(pieces)))
            line.Report("quantity", $"{line.Text("quantity")} is no number of pieces: write one from 1 to {MostOfAPiece}.");
        if (!line.IsGood || product is null || price is not { } paid)
            return [];

        var item = new OrderItem
        {
            ProductId = product.Id,
            VariantId = sku,
            Title = product.Title,
            Price = paid,
            Options = product.Variants.First(variant => variant.Id == sku).Options,
        };
        return Enumerable.Repeat(item, (int)pieces);
    }

    // What a customer cancelled, changed or wants back here is not undone by a file that knows nothing of it.
    private static bool HasMovedOn(Order before, Order order) =>
        before.Return is not null || before.Exchange is not null || before.Payments.Count > order.Payments.Count;

    // Of what was asked back, a file would have to say which pieces and to where.
    private static OrderStatus ReadStatus(RowFields line)
    {
        line.Required("status");
        var status = line.Choice<OrderStatus>("status");
        if (status is OrderStatus.ReturnRequested or OrderStatus.ExchangeRequested)
            line.Report("status", "returns and exchanges cannot be brought: write delivered.");
        return status ?? OrderStatus.Pending;
    }

    private static List<Fulfilment> ReadParcels(RowFields line, List<OrderItem> items)
    {
        var (carrier, number, page, expected) = (line.Text("carrier"), line.Text("tracking_number"), line.Text("tracking_page"), line.Text("expected"));
        DateOnly? day = DateOnly.TryParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        if (expected.Length > 0 && day is null)
            line.Report("expected", $"\"{expected}\" is no day: write 2026-05-07.");
        if (!Uri.TryCreate(page, UriKind.Absolute, out var address) && page.Length > 0)
            line.Report("tracking_page", $"\"{page}\" is no address: write https://…");
        return carrier.Length + number.Length + page.Length + expected.Length == 0
            ? []
            :
            [
                new Fulfilment
                {
                    VariantIds = [.. items.Select(item => item.VariantId)],
                    Carrier = carrier,
                    TrackingNumbers = number.Length > 0 ? [number] : [],
                    TrackingPage = address,
                    Expected = day,
                    Delivered = line.Choice<OrderStatus>("status") == OrderStatus.Delivered ? line.Time("status_since") : null,
                },
            ];
    }

    private static Payment[] MakePayments(List<OrderItem> items, string method, OrderStatus status, DateTimeOffset placed)
    {
        var paid = new Payment(items.Aggregate(Money.Zero(items[0].Price.Currency), (sum, item) => sum + item.Price), method, IsRefund: false, placed);
        return status == OrderStatus.Cancelled ? [paid, paid with { IsRefund = true }] : [paid];
    }

    private Customer[] Enter(Customer customer, string number)
    {
        if (customer.Orders.Contains(number, StringComparer.Ordinal))
            return [];
        var entered = customer with { Orders = [.. customer.Orders, number] };
        _customers[customer.Id] = entered;
        return [entered];
    }
}
