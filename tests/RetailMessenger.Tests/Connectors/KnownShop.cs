using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors;

/// <summary>The shop that each connector's system holds when its contract begins.</summary>
internal static class KnownShop
{
    public static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 30, 0, TimeSpan.Zero);

    public static readonly PostalAddress AnnasAddress = new()
    {
        Line1 = "12 High Street",
        City = "Springfield",
        Region = "IL",
        Country = "US",
        PostalCode = "62701",
    };

    public static readonly Customer Anna = new()
    {
        Id = "anna",
        FirstName = "Anna",
        LastName = "Smith",
        Email = "Anna.Smith@example.com",
        Phone = "+12175550101",
        Address = AnnasAddress,
        PaymentMethods = [new PaymentMethod.Card("card-1", "visa", "4242"), new PaymentMethod.GiftCard("gift-1", Dollars(50))],
        Orders = ["#1001", "#1002", "#1003"],
    };

    public static readonly Customer Ben = Anna with
    {
        Id = "ben",
        FirstName = "Ben",
        LastName = "Jones",
        Email = "ben@example.com",
        Phone = "+12175550102",
        PaymentMethods = [new PaymentMethod.Account("paypal-1", "paypal")],
        Orders = ["#1004"],
    };

    public static readonly Product Shirt = new()
    {
        Id = "shirt",
        Title = "Linen shirt",
        Categories = ["Clothing", "Shirts"],
        Variants = [Variant("shirt-m", 40, "M"), Variant("shirt-l", 45, "L"), Variant("shirt-xl", 45, "XL") with { IsAvailable = false }],
    };

    public static readonly Product Mug = new() { Id = "mug", Title = "Mug", Variants = [Variant("mug-1", 9.50m, "one size")] };

    public static readonly Order Pending = Order("#1001", Anna, OrderStatus.Pending, daysAgo: 1, "card-1", "shirt-m", "mug-1");

    public static readonly Order Delivered = Order("#1002", Anna, OrderStatus.Delivered, daysAgo: 9, "card-1", "shirt-m", "shirt-m");

    public static readonly Order Processed = Order("#1003", Anna, OrderStatus.Processed, daysAgo: 2, "card-1", "mug-1");

    public static readonly Order Bens = Order("#1004", Ben, OrderStatus.Pending, daysAgo: 1, "paypal-1", "mug-1");

    public static readonly Store Store = new()
    {
        Id = "store-1",
        Name = "High Street",
        Address = AnnasAddress,
        Latitude = 39.78,
        Longitude = -89.65,
        TimeZone = "America/Chicago",
        Hours = [new OpeningHours(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(18, 0))],
    };

    public static ShopBatch Batch => new()
    {
        Products = [Shirt, Mug],
        Customers = [Anna, Ben],
        Orders = [Pending, Delivered, Processed, Bens],
        Stores = [Store, Store with { Id = "store-2", Name = "Station" }],
        Stock = [("shirt-m", new StoreStock("store-1", 3, Now)), ("shirt-m", new StoreStock("store-2", 0, Now))],
    };

    public static Money Dollars(decimal amount) => new(amount, "USD");

    private static ProductVariant Variant(string id, decimal price, string size) =>
        new() { Id = id, Price = Dollars(price), Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["size"] = size } };

    private static Order Order(string number, Customer customer, OrderStatus status, int daysAgo, string paidBy, params string[] variants)
    {
        var placed = Now - TimeSpan.FromDays(daysAgo);
        var items = variants.Select(variant => (Product: variant.StartsWith("shirt", StringComparison.Ordinal) ? Shirt : Mug, Id: variant))
            .Select(piece => (piece.Product, Variant: piece.Product.Variants.First(variant => variant.Id == piece.Id)))
            .Select(piece => new OrderItem
            {
                ProductId = piece.Product.Id,
                VariantId = piece.Variant.Id,
                Title = piece.Product.Title,
                Price = piece.Variant.Price,
                Options = piece.Variant.Options,
            }).ToList();
        return new Order
        {
            Number = number,
            CustomerId = customer.Id,
            Placed = placed,
            Status = status,
            Address = customer.Address,
            Items = items,
            Payments = [new Payment(items.Aggregate(Dollars(0), (sum, item) => sum + item.Price), paidBy, IsRefund: false, placed)],
            History = [new StatusChange(status, placed + TimeSpan.FromHours(20))],
        };
    }
}
