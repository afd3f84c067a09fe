using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RetailMessenger.Connectors.DemoShop;
using RetailMessenger.Connectors.DemoShop.Search;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Tests.Connectors.DemoShop.Search;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>A retailer's system with a few products and stores, kept on paper; searched by the product's own search.</summary>
internal sealed class PaperShop : ICatalog, IProductSearch, IStock, IStores, IShopHealth, IDisposable
{
    private readonly ProductIndex _index = new();
    private IReadOnlyList<Product> _products = [];

    public PaperShop() => Sell([.. SearchShop.All, ReducedLamp]);

    /// <summary>Customers, orders and what they bought; empty unless a test writes into them.</summary>
    public MemoryShop Books { get; } = new();

    public MemoryGuesses Guesses { get; } = new();

    /// <summary>What was sent to customers outside of conversations.</summary>
    public Mailbox Mailbox { get; } = new();

    /// <summary>Something that costs less than before.</summary>
    public static Product ReducedLamp { get; } = new()
    {
        Id = "lamp",
        Title = "Brass desk lamp",
        Categories = ["Home", "Lamps"],
        Images = ["/shop/pictures/lamp.png"],
        Page = new Uri("https://shop.example/lamp"),
        Translations = new Dictionary<string, ProductWords>(StringComparer.Ordinal) { ["es"] = new("Lámpara de mesa de latón", "") },
        Variants = [new ProductVariant { Id = "lamp-1", Price = new Money(30, "USD"), FormerPrice = new Money(40, "USD") }],
    };

    /// <summary>The stores; Leeds and York are neighbours, London is far.</summary>
    public IReadOnlyList<Store> Stores { get; set; } =
    [
        Shop("leeds", "Leeds Briggate", "Leeds", "LS1 6HD", 53.797, -1.542), Shop("york", "York Shambles", "York", "YO1 7LX", 53.959, -1.080),
        Shop("london", "London Strand", "London", "WC2R 0EU", 51.511, -0.119),
    ];

    public List<(string VariantId, StoreStock Stock)> Stock { get; } = [];

    /// <summary>Whether the system answers nobody.</summary>
    public bool IsDown { get; set; }

    /// <summary>The parts of the system that answer nobody.</summary>
    public HashSet<ShopPart> DownParts { get; } = [];

    public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public void Sell(params IReadOnlyList<Product> products)
    {
        _products = products;
        _index.Put(products);
        _index.MarkFilled();
    }

    public IServiceCollection AddTo(IServiceCollection services)
    {
        services.TryAddSingleton<ISecrets>(Guesses);
        services.TryAddSingleton<IGuesses>(Guesses);
        services.AddOptions<DemoShopOptions>();
        return services
            .AddSingleton<IShopRecords>(Books).AddSingleton<ICodeSender>(Mailbox)
            .AddSingleton<ICatalog>(this).AddSingleton<IProductSearch>(this).AddSingleton<IStock>(this).AddSingleton<IShopHealth>(this).AddSingleton<IStores>(this)
            .AddSingleton<ShopRules>().AddSingleton<IShopOperations, DemoShopOperations>()
            .AddSingleton<IOrders, DemoShopOrders>().AddSingleton<ICustomers, DemoShopCustomers>();
    }

    public Task<Lookup<ProductResults>> SearchAsync(ProductQuery query, CancellationToken cancellationToken) => IsDown
        ? Task.FromResult<Lookup<ProductResults>>(new Lookup<ProductResults>.TryLater())
        : new DemoShopSearch(_index, TimeProvider.System).SearchAsync(query, cancellationToken);

    public Task<Lookup<Product>> FindByVariantAsync(string variantId, CancellationToken cancellationToken) =>
        Answer(_products.FirstOrDefault(product => product.Variants.Any(variant => variant.Id == variantId)));

    public Task<Lookup<IReadOnlyList<Store>>> ListAsync(CancellationToken cancellationToken) => Answer(Stores);

    public bool IsWorking(ShopPart part) => !IsDown && !DownParts.Contains(part);

    public void Dispose() => _index.Dispose();

    Task<Lookup<Product>> ICatalog.FindAsync(string productId, CancellationToken cancellationToken) =>
        Answer(_products.FirstOrDefault(product => product.Id == productId) ?? Books.Products.GetValueOrDefault(productId));

    Task<Lookup<IReadOnlyList<StoreStock>>> IStock.FindAsync(string variantId, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<StoreStock>>([.. Stock.Where(counted => counted.VariantId == variantId).Select(counted => counted.Stock)]);

    private Task<Lookup<T>> Answer<T>(T? value)
        where T : class => Task.FromResult<Lookup<T>>(
            IsDown ? new Lookup<T>.TryLater() : value is null ? new Lookup<T>.NotFound() : new Lookup<T>.Found(value, Now));

    private static Store Shop(string id, string name, string town, string code, double latitude, double longitude) => new()
    {
        Id = id,
        Name = name,
        Address = new PostalAddress { Line1 = "1 Main Street", City = town, Country = "GB", PostalCode = code },
        Latitude = latitude,
        Longitude = longitude,
        Phone = "+44 20 7946 0000",
        TimeZone = "Europe/London",
        Hours =
        [
            .. Enum.GetValues<DayOfWeek>().Where(day => day != DayOfWeek.Sunday).Select(day => new OpeningHours(day, new TimeOnly(9, 0), new TimeOnly(18, 0))),
            new OpeningHours(DayOfWeek.Sunday, new TimeOnly(11, 0), new TimeOnly(13, 0)), new OpeningHours(DayOfWeek.Sunday, new TimeOnly(14, 0), new TimeOnly(16, 0)),
        ],
        SpecialDays = [new SpecialDay(new DateOnly(2026, 1, 1), "New Year's Day", null, null), new SpecialDay(new DateOnly(2026, 1, 2), "Stocktaking", new TimeOnly(12, 0), new TimeOnly(15, 0))],
    };
}
