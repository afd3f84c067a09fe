namespace RetailMessenger.Core.Retail.Records;

/// <summary>The books of a shop that is kept in this product's own database: what it sells, who bought what, and what was done since.</summary>
public interface IShopRecords
{
    /// <summary>An order by its number, apart from case; null when there is none.</summary>
    Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken);

    /// <summary>A customer's orders, the newest first.</summary>
    Task<IReadOnlyList<Order>> ListOrdersAsync(string customerId, int most, CancellationToken cancellationToken);

    /// <summary>A customer by its id; null when there is none.</summary>
    Task<Customer?> FindCustomerAsync(string customerId, CancellationToken cancellationToken);

    /// <summary>Customers of whom one thing is known, at most <paramref name="most"/> of them.</summary>
    Task<IReadOnlyList<Customer>> FindCustomersAsync(CustomerTrait trait, string value, int most, CancellationToken cancellationToken);

    /// <summary>A product by its id; null when there is none.</summary>
    Task<Product?> FindProductAsync(string productId, CancellationToken cancellationToken);

    /// <summary>The product that has a variant; null when there is none.</summary>
    Task<Product?> FindProductByVariantAsync(string variantId, CancellationToken cancellationToken);

    /// <summary>Products in the order in which they were last saved, from behind a place in it.</summary>
    /// <param name="after">The place; 0 for the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<SavedProduct>> ReadProductsAsync(long after, int most, CancellationToken cancellationToken);

    /// <summary>What the shops have of a variant, by shop.</summary>
    Task<IReadOnlyList<StoreStock>> FindStockAsync(string variantId, CancellationToken cancellationToken);

    /// <summary>The shops that customers can walk into, by name.</summary>
    Task<IReadOnlyList<Store>> ListStoresAsync(CancellationToken cancellationToken);

    /// <summary>What an operation is about, as it is now.</summary>
    Task<ShopSituation> ReadAsync(ShopOperation operation, CancellationToken cancellationToken);

    /// <summary>
    /// Has the rules decide about an operation, and writes what they decided, in one transaction during which nobody else changes what it is about. An
    /// operation whose key was done before is not done again: what became of it then is the answer.
    /// </summary>
    /// <param name="confirmed">The operation.</param>
    /// <param name="decide">The rules. May run again when the transaction has to; touches nothing but what it is given.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<OperationOutcome> DecideAsync(ConfirmedOperation confirmed, Func<ShopSituation, ShopDecision> decide, CancellationToken cancellationToken);

    /// <summary>Writes records, those that are there already in place of them, in one transaction.</summary>
    Task SaveAsync(ShopBatch batch, CancellationToken cancellationToken);
}
