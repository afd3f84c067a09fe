using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteShop(SqliteDatabase database, TimeProvider time) : IShopRecords
{
    private static readonly RetailJson Json = RetailJson.Default;

    public Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First("SELECT json FROM shop_order WHERE written = ?1 ORDER BY placed DESC LIMIT 1", ReadOrder, ShopText.Written(number)), cancellationToken);

    public Task<IReadOnlyList<Order>> ListOrdersAsync(string customerId, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Order>>(
        session => session.All("SELECT json FROM shop_order WHERE customer = ?1 ORDER BY placed DESC, number DESC LIMIT ?2", ReadOrder, customerId, most),
        cancellationToken);

    public Task<Customer?> FindCustomerAsync(string customerId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindCustomer(session, customerId), cancellationToken);

    public Task<IReadOnlyList<Customer>> FindCustomersAsync(CustomerTrait trait, string value, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Customer>>(
            session => session.All(
                $"SELECT json FROM shop_customer WHERE {ShopText.ColumnOf(trait)} = ?1 ORDER BY id LIMIT ?2", ReadCustomer, ShopText.ValueOf(trait, value), most),
            cancellationToken);

    public Task<Product?> FindProductAsync(string productId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindProduct(session, productId), cancellationToken);

    public Task<Product?> FindProductByVariantAsync(string variantId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First("SELECT json FROM shop_product WHERE id = (SELECT product FROM shop_variant WHERE id = ?1)", ReadProduct, variantId),
        cancellationToken);

    public Task<IReadOnlyList<SavedProduct>> ReadProductsAsync(long after, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SavedProduct>>(
            session => session.All(
                "SELECT json, place FROM shop_product WHERE place > ?1 ORDER BY place LIMIT ?2", row => new SavedProduct(row.GetInt64(1), ReadProduct(row)), after, most),
            cancellationToken);

    public Task<IReadOnlyList<StoreStock>> FindStockAsync(string variantId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<StoreStock>>(
        session => session.All(
            "SELECT store, quantity, counted FROM shop_stock WHERE variant = ?1 ORDER BY store",
            row => new StoreStock(row.GetString(0), row.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            variantId),
        cancellationToken);

    public Task<IReadOnlyList<Store>> ListStoresAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Store>>(
        session => session.All("SELECT json FROM shop_store ORDER BY name, id", row => ShopText.Read(row.GetString(0), Json.Store)), cancellationToken);

    public Task<ShopSituation> ReadAsync(ShopOperation operation, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Read(session, operation), cancellationToken);

    public Task<OperationOutcome> DecideAsync(ConfirmedOperation confirmed, Func<ShopSituation, ShopDecision> decide, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => Decide(session, confirmed, decide), cancellationToken);

    public Task SaveAsync(ShopBatch batch, CancellationToken cancellationToken) => database.Writer.WriteAsync(session => Save(session, batch), cancellationToken);

    private OperationOutcome Decide(SqliteSession session, ConfirmedOperation confirmed, Func<ShopSituation, ShopDecision> decide)
    {
        var before = session.First(
            "SELECT outcome FROM shop_operation WHERE key = ?1", row => ShopText.Read(row.GetString(0), Json.OperationOutcome), confirmed.Key);
        if (before is not null)
            return before;

        var decision = decide(Read(session, confirmed.Operation));
        if (decision.Order is not null)
            Save(session, decision.Order);
        if (decision.Customer is not null)
            Save(session, decision.Customer);
        session.Execute(
            "INSERT INTO shop_operation (key, time, customer, operation, outcome) VALUES (?1, ?2, ?3, ?4, ?5)",
            confirmed.Key, time.GetUtcNow().ToUnixTimeMilliseconds(), confirmed.Operation.CustomerId,
            ShopText.Write(confirmed.Operation, Json.ShopOperation), ShopText.Write(decision.Outcome, Json.OperationOutcome));
        return decision.Outcome;
    }

    private static ShopSituation Read(SqliteSession session, ShopOperation operation)
    {
        var order = operation is ShopOperation.OnOrder { OrderNumber: var number } ? session.First("SELECT json FROM shop_order WHERE number = ?1", ReadOrder, number) : null;
        var products = ShopText.ProductsOf(order).Select(id => FindProduct(session, id)).OfType<Product>().ToDictionary(product => product.Id, StringComparer.Ordinal);
        return new ShopSituation(order, FindCustomer(session, order?.CustomerId ?? operation.CustomerId), products);
    }

    private static bool Save(SqliteSession session, ShopBatch batch)
    {
        foreach (var product in batch.Products)
            Save(session, product);
        foreach (var store in batch.Stores)
        {
            session.Execute(
                "INSERT INTO shop_store (id, name, json) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET name = excluded.name, json = excluded.json",
                store.Id, store.Name, ShopText.Write(store, Json.Store));
        }

        foreach (var (variant, stock) in batch.Stock)
        {
            session.Execute(
                """
                INSERT INTO shop_stock (variant, store, quantity, counted) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (variant, store) DO UPDATE SET quantity = excluded.quantity, counted = excluded.counted
                """,
                variant, stock.StoreId, stock.Quantity, stock.Counted.ToUnixTimeMilliseconds());
        }

        foreach (var customer in batch.Customers)
            Save(session, customer);
        foreach (var order in batch.Orders)
            Save(session, order);
        return true;
    }

    private static void Save(SqliteSession session, Product product)
    {
        session.Execute(
            """
            INSERT INTO shop_product (id, place, json) VALUES (?1, (SELECT coalesce(max(place), 0) + 1 FROM shop_product), ?2)
            ON CONFLICT (id) DO UPDATE SET place = excluded.place, json = excluded.json
            """,
            product.Id, ShopText.Write(product, Json.Product));
        session.Execute("DELETE FROM shop_variant WHERE product = ?1", product.Id);
        foreach (var variant in product.Variants)
            session.Execute("INSERT INTO shop_variant (id, product) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET product = excluded.product", variant.Id, product.Id);
    }

    private static void Save(SqliteSession session, Customer customer) => session.Execute(
        """
        INSERT INTO shop_customer (id, email, phone, postal_code, json) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (id) DO UPDATE SET email = excluded.email, phone = excluded.phone, postal_code = excluded.postal_code, json = excluded.json
        """,
        customer.Id, ShopText.ValueOf(CustomerTrait.Email, customer), ShopText.ValueOf(CustomerTrait.Phone, customer),
        ShopText.ValueOf(CustomerTrait.PostalCode, customer), ShopText.Write(customer, Json.Customer));

    private static void Save(SqliteSession session, Order order) => session.Execute(
        """
        INSERT INTO shop_order (number, written, customer, placed, json) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (number) DO UPDATE SET written = excluded.written, customer = excluded.customer, placed = excluded.placed, json = excluded.json
        """,
        order.Number, ShopText.Written(order.Number), order.CustomerId, order.Placed.ToUnixTimeMilliseconds(), ShopText.Write(order, Json.Order));

    private static Customer? FindCustomer(SqliteSession session, string id) => session.First("SELECT json FROM shop_customer WHERE id = ?1", ReadCustomer, id);

    private static Product? FindProduct(SqliteSession session, string id) => session.First("SELECT json FROM shop_product WHERE id = ?1", ReadProduct, id);

    private static Order ReadOrder(SqliteRow row) => ShopText.Read(row.GetString(0), Json.Order);

    private static Customer ReadCustomer(SqliteRow row) => ShopText.Read(row.GetString(0), Json.Customer);

    private static Product ReadProduct(SqliteRow row) => ShopText.Read(row.GetString(0), Json.Product);
}
