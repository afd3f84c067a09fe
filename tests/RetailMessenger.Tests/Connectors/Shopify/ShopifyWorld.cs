using System.Globalization;
using System.Text.Json.Nodes;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary><see cref="KnownShop"/> as the Admin API tells it, with lists in the place of pages: what its stand-ins begin with.</summary>
internal static class ShopifyWorld
{
    public static JsonObject KnownShop() => new()
    {
        ["shop"] = new JsonObject { ["currencyCode"] = "USD", ["ianaTimezone"] = "America/Chicago" },
        ["products"] = List(Connectors.KnownShop.Batch.Products.Select(Product)),
        ["customers"] = List(Connectors.KnownShop.Batch.Customers.Select(Customer)),
        ["locations"] = List(Connectors.KnownShop.Batch.Stores.Select(Location)),
        ["orders"] = List(Connectors.KnownShop.Batch.Orders.Select(Order)),
    };

    public static string Gid(string kind, string id) => $"gid://shopify/{kind}/{id}";

    public static JsonArray List(IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    public static JsonObject Money(decimal amount) => new()
    {
        ["shopMoney"] = new JsonObject { ["amount"] = amount.ToString("0.00", CultureInfo.InvariantCulture), ["currencyCode"] = "USD" },
    };

    public static JsonObject Product(Product product) => new()
    {
        ["id"] = Gid("Product", product.Id),
        ["title"] = product.Title,
        ["description"] = product.Description,
        ["vendor"] = "Our own",
        ["productType"] = product.Categories.Count > 0 ? product.Categories[^1] : "",
        ["status"] = "ACTIVE",
        ["onlineStoreUrl"] = $"https://shop.example/products/{product.Id}",
        ["updatedAt"] = Time(Connectors.KnownShop.Now),
        ["category"] = product.Categories.Count > 0 ? new JsonObject { ["fullName"] = string.Join(" > ", product.Categories) } : null,
        ["media"] = List([Media($"https://cdn.example/{product.Id}.jpg")]),
        ["variants"] = List(product.Variants.Select(Variant)),
    };

    public static JsonObject Line(string id, string product, string variant, string title, decimal price, int quantity) => new()
    {
        ["id"] = Gid("LineItem", id),
        ["title"] = title,
        ["quantity"] = quantity,
        ["currentQuantity"] = quantity,
        ["product"] = new JsonObject { ["id"] = Gid("Product", product) },
        ["variant"] = new JsonObject { ["id"] = Gid("ProductVariant", variant), ["selectedOptions"] = new JsonArray() },
        ["discountedUnitPriceSet"] = Money(price),
    };

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Variant(ProductVariant variant) => new()
    {
        ["id"] = Gid("ProductVariant", variant.Id),
        ["price"] = variant.Price.Amount.ToString("0.00", CultureInfo.InvariantCulture),
        ["compareAtPrice"] = null,
        ["availableForSale"] = variant.IsAvailable,
        ["selectedOptions"] = List(variant.Options.Select(option => new JsonObject { ["name"] = "Size", ["value"] = option.Value })),
        ["media"] = new JsonArray(),
        ["inventoryItem"] = new JsonObject
        {
            ["tracked"] = true,
            ["inventoryLevels"] = List(Connectors.KnownShop.Batch.Stock.Where(stock => stock.VariantId == variant.Id).Select(stock => new JsonObject
            {
                ["quantities"] = List([new JsonObject { ["name"] = "available", ["quantity"] = stock.Stock.Quantity }]),
                ["location"] = new JsonObject { ["id"] = Gid("Location", stock.Stock.StoreId), ["isFulfillmentService"] = false },
            })),
        },
    };

    private static JsonObject Media(string address) => new()
    {
        ["__typename"] = "MediaImage",
        ["preview"] = new JsonObject { ["image"] = new JsonObject { ["url"] = address } },
    };

    private static JsonObject Customer(Customer customer) => new()
    {
        ["id"] = Gid("Customer", customer.Id),
        ["firstName"] = customer.FirstName,
        ["lastName"] = customer.LastName,
        ["locale"] = "en-US",
        ["tags"] = new JsonArray("regular"),
        ["note"] = null,
        ["updatedAt"] = Time(Connectors.KnownShop.Now),
        ["defaultEmailAddress"] = new JsonObject { ["emailAddress"] = customer.Email, ["marketingState"] = "NOT_SUBSCRIBED", ["marketingUpdatedAt"] = null },
        ["defaultPhoneNumber"] = new JsonObject { ["phoneNumber"] = customer.Phone },
        ["defaultAddress"] = Address(customer),
    };

    private static JsonObject Address(Customer customer) => new()
    {
        ["id"] = Gid("MailingAddress", customer.Id),
        ["firstName"] = customer.FirstName,
        ["lastName"] = customer.LastName,
        ["address1"] = customer.Address.Line1,
        ["address2"] = customer.Address.Line2,
        ["city"] = customer.Address.City,
        ["province"] = "Illinois",
        ["provinceCode"] = customer.Address.Region,
        ["country"] = "United States",
        ["countryCodeV2"] = customer.Address.Country,
        ["zip"] = customer.Address.PostalCode,
    };

    private static JsonObject Location(Store store) => new()
    {
        ["id"] = Gid("Location", store.Id),
        ["name"] = store.Name,
        ["isFulfillmentService"] = false,
        ["address"] = new JsonObject
        {
            ["address1"] = store.Address.Line1,
            ["city"] = store.Address.City,
            ["province"] = "Illinois",
            ["provinceCode"] = store.Address.Region,
            ["country"] = "United States",
            ["countryCode"] = store.Address.Country,
            ["zip"] = store.Address.PostalCode,
            ["latitude"] = store.Latitude,
            ["longitude"] = store.Longitude,
        },
        ["openingHours"] = new JsonObject { ["value"] = "Mo-Fr 09:00-18:00; Sa 10:00-13:00,14:00-16:00" },
    };

    private static JsonObject Order(Order order)
    {
        var name = order.Number.TrimStart('#');
        var customer = Connectors.KnownShop.Batch.Customers.First(each => each.Id == order.CustomerId);
        var lines = order.Items.GroupBy(item => item.VariantId, StringComparer.Ordinal).Select((items, place) => Line(
            $"{name}-{place}", items.First().ProductId, items.Key, items.First().Title, items.First().Price.Amount, items.Count())).ToList();
        return new JsonObject
        {
            ["id"] = Gid("Order", name),
            ["name"] = order.Number,
            ["createdAt"] = Time(order.Placed),
            ["cancelledAt"] = null,
            ["cancelReason"] = null,
            ["cancellation"] = null,
            ["displayFulfillmentStatus"] = order.Status switch { OrderStatus.Delivered => "FULFILLED", OrderStatus.Processed => "IN_PROGRESS", _ => "UNFULFILLED" },
            ["customer"] = new JsonObject { ["id"] = Gid("Customer", order.CustomerId) },
            ["shippingAddress"] = Address(customer),
            ["lineItems"] = List(lines),
            ["fulfillments"] = order.Status == OrderStatus.Delivered ? List([Parcel(name, order.Placed, lines)]) : new JsonArray(),
            ["transactions"] = List(order.Payments.Select(payment => Transaction("SALE", payment.MethodId, payment.Amount.Amount, order.Placed))),
            ["returns"] = new JsonArray(),
        };
    }

    private static JsonObject Parcel(string order, DateTimeOffset placed, IEnumerable<JsonObject> lines) => new()
    {
        ["id"] = Gid("Fulfillment", order),
        ["status"] = "SUCCESS",
        ["displayStatus"] = "DELIVERED",
        ["createdAt"] = Time(placed.AddHours(4)),
        ["estimatedDeliveryAt"] = Time(placed.AddDays(1)),
        ["deliveredAt"] = Time(placed.AddHours(20)),
        ["trackingInfo"] = List([new JsonObject { ["company"] = "UPS", ["number"] = "1Z999", ["url"] = "https://carrier.example/1Z999" }]),
        ["fulfillmentLineItems"] = List(lines.Select((line, place) => new JsonObject
        {
            ["id"] = Gid("FulfillmentLineItem", $"{order}-{place}"),
            ["quantity"] = (int)line["quantity"]!,
            ["lineItem"] = new JsonObject { ["id"] = (string)line["id"]! },
        })),
    };

    public static JsonObject Transaction(string kind, string gateway, decimal amount, DateTimeOffset time) => new()
    {
        ["kind"] = kind,
        ["status"] = "SUCCESS",
        ["gateway"] = gateway,
        ["createdAt"] = Time(time),
        ["processedAt"] = Time(time),
        ["amountSet"] = Money(amount),
        ["paymentDetails"] = null,
    };
}
