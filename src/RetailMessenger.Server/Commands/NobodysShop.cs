using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Server.Commands;

/// <summary>A shop that sells nothing, has no stores and no customers, for looking at dialogs without a database.</summary>
internal sealed class NobodysShop : ICatalog, IProductSearch, IStock, IStores, IOrders, ICustomers, IShopOperations, IShopHealth, IGuesses, ISecrets, ICodeSender
{
    public IReadOnlyList<string> CancelReasons => [];

    public static IServiceCollection AddTo(IServiceCollection services)
    {
        var shop = new NobodysShop();
        return services
            .AddSingleton<ICatalog>(shop).AddSingleton<IProductSearch>(shop).AddSingleton<IStock>(shop).AddSingleton<IStores>(shop)
            .AddSingleton<IOrders>(shop).AddSingleton<ICustomers>(shop).AddSingleton<IShopOperations>(shop).AddSingleton<IShopHealth>(shop)
            .AddSingleton<IGuesses>(shop).AddSingleton<ISecrets>(shop).AddSingleton<ICodeSender>(shop);
    }

    Task<Lookup<Product>> ICatalog.FindAsync(string productId, CancellationToken cancellationToken) => NotFound<Product>();

    public Task<Lookup<Product>> FindByVariantAsync(string variantId, CancellationToken cancellationToken) => NotFound<Product>();

    public Task<Lookup<ProductResults>> SearchAsync(ProductQuery query, CancellationToken cancellationToken) =>
        Found(new ProductResults { Hits = [], Total = 0, Understood = new UnderstoodQuery { Words = query.Text } });

    Task<Lookup<IReadOnlyList<StoreStock>>> IStock.FindAsync(string variantId, CancellationToken cancellationToken) => NotFound<IReadOnlyList<StoreStock>>();

    public Task<Lookup<IReadOnlyList<Store>>> ListAsync(CancellationToken cancellationToken) => Found<IReadOnlyList<Store>>([]);

    Task<Lookup<Order>> IOrders.FindAsync(string number, CancellationToken cancellationToken) => NotFound<Order>();

    public Task<Lookup<IReadOnlyList<Order>>> ListAsync(string customerId, int most, CancellationToken cancellationToken) => Found<IReadOnlyList<Order>>([]);

    Task<Lookup<Customer>> ICustomers.FindAsync(string customerId, CancellationToken cancellationToken) => NotFound<Customer>();

    public Task<Lookup<Customer>> FindByEmailAsync(string email, CancellationToken cancellationToken) => NotFound<Customer>();

    public Task<Lookup<Customer>> FindByPhoneAsync(string phone, CancellationToken cancellationToken) => NotFound<Customer>();

    public Task<Lookup<Customer>> FindByNameAsync(string firstName, string lastName, string postalCode, CancellationToken cancellationToken) => NotFound<Customer>();

    public Task<OperationPreview> PreviewAsync(ShopOperation operation, CancellationToken cancellationToken) =>
        Task.FromResult<OperationPreview>(new OperationPreview.NotFound());

    public Task<OperationOutcome> ExecuteAsync(ConfirmedOperation confirmed, CancellationToken cancellationToken) =>
        Task.FromResult<OperationOutcome>(new OperationOutcome.NotFound());

    public bool IsWorking(ShopPart part) => true;

    public Task<bool> TryTakeAsync(IReadOnlyList<string> subjects, int most, TimeSpan window, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task GiveBackAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<byte[]> GetOrAddAsync(string name, byte[] candidate, CancellationToken cancellationToken) => Task.FromResult(candidate);

    Task<IReadOnlyList<byte[]>> ISecrets.FindAsync(string prefix, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<byte[]>>([]);

    public bool Reaches(string address) => true;

    public Task<bool> SendAsync(string address, string subject, string text, CancellationToken cancellationToken) => Task.FromResult(true);

    private static Task<Lookup<T>> Found<T>(T value) => Task.FromResult<Lookup<T>>(new Lookup<T>.Found(value, DateTimeOffset.UnixEpoch));

    private static Task<Lookup<T>> NotFound<T>() => Task.FromResult<Lookup<T>>(new Lookup<T>.NotFound());
}
