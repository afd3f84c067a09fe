using RetailMessenger.Core.Retail;

namespace RetailMessenger.Server.Commands;

/// <summary>A shop that sells nothing and has no stores, for looking at dialogs without a database.</summary>
internal sealed class NobodysShop : ICatalog, IProductSearch, IStock, IStores
{
    public static IServiceCollection AddTo(IServiceCollection services) => services
        .AddSingleton<ICatalog, NobodysShop>().AddSingleton<IProductSearch, NobodysShop>().AddSingleton<IStock, NobodysShop>().AddSingleton<IStores, NobodysShop>();

    Task<Lookup<Product>> ICatalog.FindAsync(string productId, CancellationToken cancellationToken) => NotFound<Product>();

    public Task<Lookup<Product>> FindByVariantAsync(string variantId, CancellationToken cancellationToken) => NotFound<Product>();

    public Task<Lookup<ProductResults>> SearchAsync(ProductQuery query, CancellationToken cancellationToken) =>
        Found(new ProductResults { Hits = [], Total = 0, Understood = new UnderstoodQuery { Words = query.Text } });

    Task<Lookup<IReadOnlyList<StoreStock>>> IStock.FindAsync(string variantId, CancellationToken cancellationToken) => NotFound<IReadOnlyList<StoreStock>>();

    public Task<Lookup<IReadOnlyList<Store>>> ListAsync(CancellationToken cancellationToken) => Found<IReadOnlyList<Store>>([]);

    private static Task<Lookup<T>> Found<T>(T value) => Task.FromResult<Lookup<T>>(new Lookup<T>.Found(value, DateTimeOffset.UnixEpoch));

    private static Task<Lookup<T>> NotFound<T>() => Task.FromResult<Lookup<T>>(new Lookup<T>.NotFound());
}
