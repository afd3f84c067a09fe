using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>A document that is sent to the Admin API. Its words stand beside it in <c>Queries</c>, in a file of its name.</summary>
internal sealed class ShopifyQuery
{
    public static readonly ShopifyQuery OrdersByName = new(nameof(OrdersByName), ShopPart.Orders);
    public static readonly ShopifyQuery CustomerOrders = new(nameof(CustomerOrders), ShopPart.Orders);
    public static readonly ShopifyQuery Order = new(nameof(Order), ShopPart.Orders);
    public static readonly ShopifyQuery OrderItems = new(nameof(OrderItems), ShopPart.Orders);
    public static readonly ShopifyQuery FulfillmentItems = new(nameof(FulfillmentItems), ShopPart.Orders);
    public static readonly ShopifyQuery Product = new(nameof(Product), ShopPart.Catalog);
    public static readonly ShopifyQuery ProductByVariant = new(nameof(ProductByVariant), ShopPart.Catalog);
    public static readonly ShopifyQuery ProductVariants = new(nameof(ProductVariants), ShopPart.Catalog);
    public static readonly ShopifyQuery Products = new(nameof(Products), ShopPart.Search);
    public static readonly ShopifyQuery Stock = new(nameof(Stock), ShopPart.Stock);
    public static readonly ShopifyQuery Locations = new(nameof(Locations), ShopPart.Stores);
    public static readonly ShopifyQuery Customer = new(nameof(Customer), ShopPart.Customers);
    public static readonly ShopifyQuery CustomerByIdentifier = new(nameof(CustomerByIdentifier), ShopPart.Customers);
    public static readonly ShopifyQuery CustomersByName = new(nameof(CustomersByName), ShopPart.Customers);
    public static readonly ShopifyQuery Returnable = new(nameof(Returnable), ShopPart.Operations);
    public static readonly ShopifyQuery SuggestedRefund = new(nameof(SuggestedRefund), ShopPart.Operations);
    public static readonly ShopifyQuery Job = new(nameof(Job), ShopPart.Operations);
    public static readonly ShopifyQuery OrderCancel = new(nameof(OrderCancel), ShopPart.Operations, isWrite: true);
    public static readonly ShopifyQuery OrderUpdate = new(nameof(OrderUpdate), ShopPart.Operations, isWrite: true);
    public static readonly ShopifyQuery ReturnRequest = new(nameof(ReturnRequest), ShopPart.Operations, isWrite: true);
    public static readonly ShopifyQuery CustomerAddressUpdate = new(nameof(CustomerAddressUpdate), ShopPart.Operations, isWrite: true);
    public static readonly ShopifyQuery CustomerAddressCreate = new(nameof(CustomerAddressCreate), ShopPart.Operations, isWrite: true);

    private ShopifyQuery(string name, ShopPart part, bool isWrite = false)
    {
        (Name, Part, IsWrite) = (name, part, isWrite);
        using var stream = typeof(ShopifyQuery).Assembly.GetManifestResourceStream($"{typeof(ShopifyQuery).Namespace}.Queries.{name}.graphql")
            ?? throw new InvalidOperationException($"The query {name} is not in the program.");
        using var reader = new StreamReader(stream);
        Text = reader.ReadToEnd();
    }

    /// <summary>The operation's name, and the file's.</summary>
    public string Name { get; }

    /// <summary>The part of the shop that does not work when it fails.</summary>
    public ShopPart Part { get; }

    /// <summary>Whether it changes something, so that it must not be sent again unseen.</summary>
    public bool IsWrite { get; }

    public string Text { get; }
}
