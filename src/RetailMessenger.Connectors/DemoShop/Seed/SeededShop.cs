using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>A whole shop out of a number and a day: the same for the same.</summary>
internal sealed record SeededShop(
    IReadOnlyList<Product> Products,
    IReadOnlyList<Store> Stores,
    IReadOnlyList<(string VariantId, StoreStock Stock)> Stock,
    IReadOnlyList<Customer> Customers,
    IReadOnlyList<Order> Orders)
{
    private const int AtOnce = 10_000;

    /// <summary>What is reduced now was not before: older orders were paid at the former price.</summary>
    public static TimeSpan Reduced { get; } = TimeSpan.FromDays(21);

    public static SeededShop Make(int seed, DateOnly day)
    {
        var today = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var products = new Assortment(seed).Make();
        var customers = new SeedCustomers(seed, today).Make();
        var orders = new SeedOrders(seed, today, products).Make(customers);
        var numbers = orders.ToLookup(order => order.CustomerId, order => order.Number, StringComparer.Ordinal);
        return new SeededShop(
            products,
            SeedStores.Make(day),
            [.. SeedStores.Fill(seed, products, today)],
            [.. customers.Select(customer => customer with { Orders = [.. numbers[customer.Id]] })],
            orders);
    }

    /// <summary>The records in the order in which they are written: the products come last and at once, so that a shop with products is whole.</summary>
    public IEnumerable<ShopBatch> ToBatches() =>
    [
        new ShopBatch { Stores = Stores, Customers = Customers },
        new ShopBatch { Orders = Orders },
        .. Stock.Chunk(AtOnce).Select(part => new ShopBatch { Stock = part }),
        new ShopBatch { Products = Products },
    ];
}
