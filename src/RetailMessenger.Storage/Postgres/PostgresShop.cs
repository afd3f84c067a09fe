using Npgsql;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresShop(PostgresDatabase database, TimeProvider time) : IShopRecords
{
    // Who saves products waits for the one before, so that whoever follows their order sees each.
    private const string AloneWithProducts = "SELECT pg_advisory_xact_lock(hashtext('shop_product'))";

    private static readonly RetailJson Json = RetailJson.Default;

    public Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT json FROM shop_order WHERE written = $1 ORDER BY placed DESC LIMIT 1", ReadOrder, cancellationToken, ShopText.Written(number));

    public async Task<IReadOnlyList<Order>> ListOrdersAsync(string customerId, int most, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT json FROM shop_order WHERE customer = $1 ORDER BY placed DESC, number DESC LIMIT $2", ReadOrder, cancellationToken, customerId, most);

    public Task<Customer?> FindCustomerAsync(string customerId, CancellationToken cancellationToken) =>
        database.FirstAsync("SELECT json FROM shop_customer WHERE id = $1", ReadCustomer, cancellationToken, customerId);

    public async Task<IReadOnlyList<Customer>> FindCustomersAsync(CustomerTrait trait, string value, int most, CancellationToken cancellationToken) =>
        await database.AllAsync(
            $"SELECT json FROM shop_customer WHERE {ShopText.ColumnOf(trait)} = $1 ORDER BY id LIMIT $2", ReadCustomer, cancellationToken, ShopText.ValueOf(trait, value), most);

    public Task<Product?> FindProductAsync(string productId, CancellationToken cancellationToken) =>
        database.FirstAsync("SELECT json FROM shop_product WHERE id = $1", ReadProduct, cancellationToken, productId);

    public Task<Product?> FindProductByVariantAsync(string variantId, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT json FROM shop_product WHERE id = (SELECT product FROM shop_variant WHERE id = $1)", ReadProduct, cancellationToken, variantId);

    public async Task<IReadOnlyList<SavedProduct>> ReadProductsAsync(long after, int most, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT json, place FROM shop_product WHERE place > $1 ORDER BY place LIMIT $2",
        row => new SavedProduct(row.GetInt64(1), ReadProduct(row)), cancellationToken, after, most);

    public async Task<IReadOnlyList<StoreStock>> FindStockAsync(string variantId, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT store, quantity, counted FROM shop_stock WHERE variant = $1 ORDER BY store",
        row => new StoreStock(row.GetString(0), row.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
        cancellationToken,
        variantId);

    public async Task<IReadOnlyList<Store>> ListStoresAsync(CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT json FROM shop_store ORDER BY name COLLATE \"C\", id", row => ShopText.Read(row.GetString(0), Json.Store), cancellationToken);

    public Task<ShopSituation> ReadAsync(ShopOperation operation, CancellationToken cancellationToken) =>
        database.TransactAsync(connection => ReadAsync(connection, operation, "", cancellationToken), cancellationToken);

    public Task<OperationOutcome> DecideAsync(ConfirmedOperation confirmed, Func<ShopSituation, ShopDecision> decide, CancellationToken cancellationToken) =>
        database.TransactAsync(connection => DecideAsync(connection, confirmed, decide, cancellationToken), cancellationToken);

    public Task SaveAsync(ShopBatch records, CancellationToken cancellationToken) => database.TransactAsync(
        async connection =>
        {
            await using var batch = new NpgsqlBatch(connection);
            if (records.Products.Count > 0)
                Add(batch, AloneWithProducts);
            foreach (var product in records.Products)
                Save(batch, product);
            foreach (var store in records.Stores)
                Save(batch, store);
            foreach (var (variant, stock) in records.Stock)
                Save(batch, variant, stock);
            foreach (var customer in records.Customers)
                Save(batch, customer);
            foreach (var order in records.Orders)
                Save(batch, order);
            return batch.BatchCommands.Count > 0 ? await batch.ExecuteNonQueryAsync(cancellationToken) : 0;
        },
        cancellationToken);

    private async Task<OperationOutcome> DecideAsync(
        NpgsqlConnection connection, ConfirmedOperation confirmed, Func<ShopSituation, ShopDecision> decide, CancellationToken cancellationToken)
    {
        // Whoever has the same key waits here for the one who came first.
        await using var take = connection.Command(
            "INSERT INTO shop_operation (key, time, customer, operation, outcome) VALUES ($1, $2, $3, $4, '') ON CONFLICT (key) DO NOTHING",
            confirmed.Key, time.GetUtcNow().ToUnixTimeMilliseconds(), confirmed.Operation.CustomerId, ShopText.Write(confirmed.Operation, Json.ShopOperation));
        if (await take.ExecuteNonQueryAsync(cancellationToken) == 0)
        {
            await using var before = connection.Command("SELECT outcome FROM shop_operation WHERE key = $1", confirmed.Key);
            return ShopText.Read((string)(await before.ExecuteScalarAsync(cancellationToken))!, Json.OperationOutcome);
        }

        var decision = decide(await ReadAsync(connection, confirmed.Operation, " FOR UPDATE", cancellationToken));
        await using var batch = new NpgsqlBatch(connection);
        if (decision.Order is not null)
            Save(batch, decision.Order);
        if (decision.Customer is not null)
            Save(batch, decision.Customer);
        Add(batch, "UPDATE shop_operation SET outcome = $2 WHERE key = $1", confirmed.Key, ShopText.Write(decision.Outcome, Json.OperationOutcome));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return decision.Outcome;
    }

    // The order before its customer, whoever locks them.
    private static async Task<ShopSituation> ReadAsync(NpgsqlConnection connection, ShopOperation operation, string locked, CancellationToken cancellationToken)
    {
        var order = operation is ShopOperation.OnOrder { OrderNumber: var number }
            ? await FirstAsync(connection, $"SELECT json FROM shop_order WHERE number = $1{locked}", ReadOrder, number, cancellationToken)
            : null;
        var customer = await FirstAsync(
            connection, $"SELECT json FROM shop_customer WHERE id = $1{locked}", ReadCustomer, order?.CustomerId ?? operation.CustomerId, cancellationToken);
        await using var find = connection.Command("SELECT json FROM shop_product WHERE id = ANY ($1)", (object)ShopText.ProductsOf(order).ToArray());
        var products = await PostgresDatabase.ReadAsync(find, ReadProduct, cancellationToken);
        return new ShopSituation(order, customer, products.ToDictionary(product => product.Id, StringComparer.Ordinal));
    }

    private static async Task<T?> FirstAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, string id, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(sql, id);
        var rows = await PostgresDatabase.ReadAsync(command, read, cancellationToken);
        return rows.Count > 0 ? rows[0] : default;
    }

    private static void Save(NpgsqlBatch batch, Product product)
    {
        Add(
            batch,
            """
            INSERT INTO shop_product (id, place, json) VALUES ($1, (SELECT coalesce(max(place), 0) + 1 FROM shop_product), $2)
            ON CONFLICT (id) DO UPDATE SET place = excluded.place, json = excluded.json
            """,
            product.Id, ShopText.Write(product, Json.Product));
        Add(batch, "DELETE FROM shop_variant WHERE product = $1", product.Id);
        foreach (var variant in product.Variants)
            Add(batch, "INSERT INTO shop_variant (id, product) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET product = excluded.product", variant.Id, product.Id);
    }

    private static void Save(NpgsqlBatch batch, Store store) => Add(
        batch,
        "INSERT INTO shop_store (id, name, json) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET name = excluded.name, json = excluded.json",
        store.Id, store.Name, ShopText.Write(store, Json.Store));

    private static void Save(NpgsqlBatch batch, string variantId, StoreStock stock) => Add(
        batch,
        """
        INSERT INTO shop_stock (variant, store, quantity, counted) VALUES ($1, $2, $3, $4)
        ON CONFLICT (variant, store) DO UPDATE SET quantity = excluded.quantity, counted = excluded.counted
        """,
        variantId, stock.StoreId, stock.Quantity, stock.Counted.ToUnixTimeMilliseconds());

    private static void Save(NpgsqlBatch batch, Customer customer) => Add(
        batch,
        """
        INSERT INTO shop_customer (id, email, phone, postal_code, json) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET email = excluded.email, phone = excluded.phone, postal_code = excluded.postal_code, json = excluded.json
        """,
        customer.Id, ShopText.ValueOf(CustomerTrait.Email, customer), ShopText.ValueOf(CustomerTrait.Phone, customer),
        ShopText.ValueOf(CustomerTrait.PostalCode, customer), ShopText.Write(customer, Json.Customer));

    private static void Save(NpgsqlBatch batch, Order order) => Add(
        batch,
        """
        INSERT INTO shop_order (number, written, customer, placed, json) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (number) DO UPDATE SET written = excluded.written, customer = excluded.customer, placed = excluded.placed, json = excluded.json
        """,
        order.Number, ShopText.Written(order.Number), order.CustomerId, order.Placed.ToUnixTimeMilliseconds(), ShopText.Write(order, Json.Order));

    private static void Add(NpgsqlBatch batch, string sql, params object?[] values) => batch.Add(sql, [.. values.Select(PostgresValue.Of)]);

    private static Order ReadOrder(NpgsqlDataReader row) => ShopText.Read(row.GetString(0), Json.Order);

    private static Customer ReadCustomer(NpgsqlDataReader row) => ShopText.Read(row.GetString(0), Json.Customer);

    private static Product ReadProduct(NpgsqlDataReader row) => ShopText.Read(row.GetString(0), Json.Product);
}
