using System.Security.Cryptography;
using System.Text.Json;
using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop.Seed;

/// <summary>The shop that is made up out of a number.</summary>
public sealed class SeedTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);

    private static readonly SeededShop Shop = SeededShop.Make(1, Day);

    public static TheoryData<int> Seeds => [1, 2, 77, -5, int.MaxValue];

    [Fact]
    public void The_same_number_makes_the_same_shop_on_every_machine() =>
        Assert.Equal("02b88bb7a00784d6", Fingerprint(Shop));

    [Fact]
    public void Another_number_makes_another_shop() => Assert.NotEqual(Fingerprint(Shop), Fingerprint(SeededShop.Make(2, Day)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_is_as_large_as_a_shop(int seed)
    {
        var shop = SeededShop.Make(seed, Day);

        Assert.True(shop.Products.Count >= 2000, $"{shop.Products.Count} products");
        Assert.Equal((12, 500, 2000), (shop.Stores.Count, shop.Customers.Count, shop.Orders.Count));
        Assert.All(Enum.GetValues<OrderStatus>(), status => Assert.True(shop.Orders.Count(order => order.Status == status) >= 50, status.ToString()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_has_the_id_of_something_else(int seed)
    {
        var shop = SeededShop.Make(seed, Day);

        Assert.Distinct(
            shop.Products.Select(product => product.Id).Concat(shop.Products.SelectMany(product => product.Variants).Select(variant => variant.Id)),
            StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(shop.Products.Select(product => product.Title));
        Assert.Distinct(shop.Orders.Select(order => order.Number));
        Assert.Distinct(shop.Customers.Select(customer => customer.Id));
        Assert.Distinct(shop.Customers.Select(customer => customer.Email));
        Assert.Distinct(shop.Customers.Select(customer => customer.Phone));
        Assert.Distinct(shop.Stock.Select(stock => (stock.VariantId, stock.Stock.StoreId)));
    }

    [Fact]
    public void Every_product_can_be_spoken_of_in_both_languages() => Assert.All(Shop.Products, product =>
    {
        Assert.All(
            [product.Title, product.Description, product.Brand, product.Translations["es"].Title, product.Translations["es"].Description],
            text => Assert.Matches(@"^[^@~|=]{3,}$", text));
        Assert.All(product.Attributes, attribute => Assert.True(attribute.Key.Length > 0 && attribute.Value.Length > 0));
        Assert.Equal(2, product.Categories.Count);
        Assert.All(product.Variants, variant => Assert.True(variant.Price.Amount > 0 && (variant.FormerPrice is not { } former || former > variant.Price), variant.Id));
    });

    [Fact]
    public void Some_things_are_reduced_and_some_are_gone()
    {
        Assert.InRange(Shop.Products.Count(product => product.Variants.Any(variant => variant.FormerPrice is not null)), 100, 600);
        Assert.InRange(Shop.Products.Count(product => product.Variants.All(variant => !variant.IsAvailable)), 20, 300);
    }

    [Fact]
    public void Shops_and_their_stock_exist()
    {
        var (variants, stores) = (Variants(), Shop.Stores.Select(store => store.Id).ToHashSet());

        Assert.All(Shop.Stock, stock => Assert.True(variants.ContainsKey(stock.VariantId) && stores.Contains(stock.Stock.StoreId) && stock.Stock.Quantity >= 0));
        Assert.Contains(Shop.Stock, stock => stock.Stock.Quantity == 0);
        Assert.All(Shop.Stores, store =>
        {
            Assert.NotNull(TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone));
            Assert.Equal(7, store.Hours.Count);
            Assert.Contains(store.SpecialDays, day => day.Date == new DateOnly(2026, 11, 26) && day.Opens is null);
        });
    }

    [Fact]
    public void Nobody_real_can_be_reached() => Assert.All(Shop.Customers, customer =>
    {
        Assert.Matches(@"^[a-z.]+@example\.com$", customer.Email);
        Assert.Matches(@"^\+1\d{3}55501\d\d$", customer.Phone);
        Assert.NotEmpty(customer.PaymentMethods);
        Assert.NotNull(TimeZoneInfo.FindSystemTimeZoneById(customer.TimeZone!));
    });

    [Fact]
    public void Every_order_was_paid_for_with_what_its_pieces_cost_then()
    {
        var (variants, customers) = (Variants(), Shop.Customers.ToDictionary(customer => customer.Id));
        Assert.All(Shop.Orders, order =>
        {
            var total = order.Items.Aggregate(Money.Zero("USD"), (sum, item) => sum + item.Price);
            var customer = customers[order.CustomerId];
            Assert.Contains(order.Number, customer.Orders);
            Assert.All(order.Payments, payment => Assert.Contains(customer.PaymentMethods, method => method.Id == payment.MethodId));
            Assert.Equal(order.Status == OrderStatus.Cancelled ? [total, total] : [total], order.Payments.Select(payment => payment.Amount));
            Assert.All(order.Items, item => Assert.True(variants[item.VariantId].Price == item.Price || variants[item.VariantId].FormerPrice == item.Price));
        });
        Assert.Equal(Shop.Orders.Count, Shop.Customers.Sum(customer => customer.Orders.Count));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_became_of_an_order_happened_in_its_order_and_before_today(int seed) => Assert.All(SeededShop.Make(seed, Day).Orders, order =>
    {
        var times = order.History.Select(change => change.Time).Append(new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero)).ToList();
        Assert.Equal(times.Order(), times);
        Assert.Equal(order.Status, order.History[^1].Status);
        Assert.All(order.Fulfilments, parcel => Assert.NotEmpty(parcel.TrackingNumbers));
        if (order.Fulfilments.Count > 0)
            Assert.Equal(order.Items.Select(item => item.VariantId), order.Fulfilments.SelectMany(parcel => parcel.VariantIds));
        Assert.All(order.Fulfilments, parcel => Assert.True(parcel.Sent is { } sent && (parcel.Delivered is not { } delivered || delivered > sent)));
    });

    [Fact]
    public void What_customers_want_back_or_instead_is_in_their_order()
    {
        var variants = Variants();
        Assert.All(Shop.Orders.Where(order => order.Status == OrderStatus.ReturnRequested), order => Assert.Contains(order.Return!.VariantIds[0], order.Items.Select(item => item.VariantId)));
        Assert.All(Shop.Orders.Where(order => order.Status == OrderStatus.ExchangeRequested), order =>
        {
            var swap = order.Exchange!.Swaps[0];
            var item = order.Items.First(piece => piece.VariantId == swap.VariantId);
            Assert.Equal(variants[swap.NewVariantId].Price - item.Price, order.Exchange.Difference);
        });
    }

    private static Dictionary<string, ProductVariant> Variants() =>
        Shop.Products.SelectMany(product => product.Variants).ToDictionary(variant => variant.Id, StringComparer.Ordinal);

    private static string Fingerprint(SeededShop shop)
    {
        var json = RetailJson.Default;
        IEnumerable<string> records =
        [
            .. shop.Products.Select(product => JsonSerializer.Serialize(product, json.Product)),
            .. shop.Stores.Select(store => JsonSerializer.Serialize(store, json.Store)),
            .. shop.Stock.Select(stock => $"{stock.VariantId} {stock.Stock.StoreId} {stock.Stock.Quantity}"),
            .. shop.Customers.Select(customer => JsonSerializer.Serialize(customer, json.Customer)),
            .. shop.Orders.Select(order => JsonSerializer.Serialize(order, json.Order)),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', records))))[..16];
    }
}
