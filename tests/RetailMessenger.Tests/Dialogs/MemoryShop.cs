using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>The books of a shop in memory, for the shop's own rules to work on.</summary>
internal sealed class MemoryShop : IShopRecords
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, OperationOutcome> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Product> _byVariant = new(StringComparer.Ordinal);

    public Dictionary<string, Order> Orders { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Customer> Customers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Product> Products { get; } = new(StringComparer.Ordinal);

    public List<Store> Stores { get; } = [];

    public Dictionary<(string Variant, string Store), StoreStock> Stock { get; } = [];

    /// <summary>What was read, in order: a record's kind and what it was looked for by.</summary>
    public List<string> Reads { get; } = [];

    public Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken) =>
        Read("order", number, Orders.Values.FirstOrDefault(order => ShopText.Written(order.Number) == ShopText.Written(number)));

    public Task<IReadOnlyList<Order>> ListOrdersAsync(string customerId, int most, CancellationToken cancellationToken) => Read<IReadOnlyList<Order>>(
        "orders", customerId, [.. Orders.Values.Where(order => order.CustomerId == customerId).OrderByDescending(order => order.Placed).Take(most)]);

    public Task<Customer?> FindCustomerAsync(string customerId, CancellationToken cancellationToken) => Read("customer", customerId, Customers.GetValueOrDefault(customerId));

    public Task<IReadOnlyList<Customer>> FindCustomersAsync(CustomerTrait trait, string value, int most, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<Customer>>(
            "customers", value, [.. Customers.Values.Where(customer => ShopText.ValueOf(trait, customer) == ShopText.ValueOf(trait, value)).Take(most)]);

    public Task<Product?> FindProductAsync(string productId, CancellationToken cancellationToken) => Read("product", productId, Products.GetValueOrDefault(productId));

    public Task<Product?> FindProductByVariantAsync(string variantId, CancellationToken cancellationToken) =>
        Read("variant", variantId, _byVariant.GetValueOrDefault(variantId));

    public Task<IReadOnlyList<SavedProduct>> ReadProductsAsync(long after, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SavedProduct>>(
        [.. Products.Values.Select((product, i) => new SavedProduct(i + 1, product)).Where(saved => saved.Place > after).Take(most)]);

    public Task<IReadOnlyList<StoreStock>> FindStockAsync(string variantId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StoreStock>>(
        [.. Stock.Where(item => item.Key.Variant == variantId).Select(item => item.Value)]);

    public Task<IReadOnlyList<Store>> ListStoresAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Store>>(Stores);

    public Task<ShopSituation> ReadAsync(ShopOperation operation, CancellationToken cancellationToken) => Task.FromResult(Situation(operation));

    public Task<OperationOutcome> DecideAsync(ConfirmedOperation confirmed, Func<ShopSituation, ShopDecision> decide, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_done.TryGetValue(confirmed.Key, out var before))
                return Task.FromResult(before);

            var decision = decide(Situation(confirmed.Operation));
            if (decision.Order is { } order)
                Orders[order.Number] = order;
            if (decision.Customer is { } customer)
                Customers[customer.Id] = customer;
            return Task.FromResult(_done[confirmed.Key] = decision.Outcome);
        }
    }

    public Task SaveAsync(ShopBatch batch, CancellationToken cancellationToken)
    {
        foreach (var product in batch.Products)
        {
            Products[product.Id] = product;
            foreach (var variant in product.Variants)
                _byVariant[variant.Id] = product;
        }

        foreach (var customer in batch.Customers)
            Customers[customer.Id] = customer;
        foreach (var order in batch.Orders)
            Orders[order.Number] = order;
        foreach (var (variant, stock) in batch.Stock)
            Stock[(variant, stock.StoreId)] = stock;
        Stores.RemoveAll(store => batch.Stores.Any(saved => saved.Id == store.Id));
        Stores.AddRange(batch.Stores);
        return Task.CompletedTask;
    }

    private ShopSituation Situation(ShopOperation operation)
    {
        var order = operation is ShopOperation.OnOrder on ? Orders.GetValueOrDefault(on.OrderNumber) : null;
        var products = ShopText.ProductsOf(order).Select(Products.GetValueOrDefault).OfType<Product>().ToDictionary(product => product.Id, StringComparer.Ordinal);
        return new ShopSituation(order, Customers.GetValueOrDefault(order?.CustomerId ?? operation.CustomerId), products);
    }

    private Task<T> Read<T>(string kind, string by, T found)
    {
        lock (_lock)
            Reads.Add($"{kind} {by}");
        return Task.FromResult(found);
    }
}
