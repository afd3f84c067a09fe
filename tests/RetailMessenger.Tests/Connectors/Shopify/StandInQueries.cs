using System.Globalization;
using System.Text.Json.Nodes;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>What the shop answers to each query, from lists of things as the Admin API tells them.</summary>
internal sealed class StandInQueries(TimeProvider time)
{
    private static readonly string[] Pages =
    [
        "lineItems", "returns", "returnLineItems", "exchangeLineItems", "fulfillmentLineItems", "variants", "media", "orders", "inventoryLevels", "returnableFulfillmentLineItems",
    ];

    public JsonObject World { get; } = ShopifyWorld.KnownShop();

    public int Page { get; set; } = 50;

    public JsonObject Answer(string name, JsonNode variables)
    {
        var data = new JsonObject { ["shop"] = World["shop"]!.DeepClone() };
        if (Read(name, variables) is { } read)
            data[read.Field] = read.Value;
        else
            new StandInWrites(World, time).Write(name, variables, data);
        return new JsonObject { ["data"] = data };
    }

    private (string Field, JsonNode? Value)? Read(string name, JsonNode variables) => name switch
    {
        "OrdersByName" => ("orders", Nodes(Find("orders", order => Digits(order["name"]) == Digits(variables["query"])))),
        "CustomerOrders" => ("customer", Find("customers", Is(variables["id"])).Select(customer => new JsonObject
        {
            ["id"] = (string)customer["id"]!,
            ["orders"] = Cut(Newest((string)customer["id"]!), variables, (int)variables["first"]!),
        }).FirstOrDefault()),
        "Order" or "OrderItems" => ("order", Whole(Find("orders", Is(variables["id"])).FirstOrDefault(), variables)),
        "FulfillmentItems" => ("fulfillment", Whole(Find("orders", _ => true).SelectMany(order => order["fulfillments"]!.AsArray()).FirstOrDefault(Is(variables["id"])!), variables)),
        "SuggestedRefund" => ("order", SuggestRefund(variables)),
        "Returnable" => ("returnableFulfillments", Nodes(Returnable(variables))),
        "Product" or "ProductVariants" => ("product", Whole(Find("products", Is(variables["id"])).FirstOrDefault(), variables)),
        "ProductByVariant" => ("productVariant", Variants(variables).Select(found => new JsonObject { ["product"] = Whole(found.Product, null) }).FirstOrDefault()),
        "Products" => ("products", Cut(Find("products", product => IsSince(product, variables)), variables, Page)),
        "Stock" => ("productVariant", Variants(variables).Select(found => Whole(found.Variant, variables)).FirstOrDefault()),
        "Locations" => ("locations", Cut(Find("locations", _ => true), variables, Page)),
        "Customer" => ("customer", Known(Is(variables["id"]))),
        "CustomerByIdentifier" => ("customerByIdentifier", Known(customer => Same(customer["defaultEmailAddress"]?["emailAddress"], variables["identifier"]!["emailAddress"])
            || Same(customer["defaultPhoneNumber"]?["phoneNumber"], variables["identifier"]!["phoneNumber"]))),
        "CustomersByName" => ("customers", Cut(Find("customers", customer => ((string)variables["query"]!).Contains($"\"{customer["lastName"]}\"", StringComparison.OrdinalIgnoreCase)), variables, Page)),
        "Job" => ("job", new JsonObject { ["id"] = (string)variables["id"]!, ["done"] = true }),
        _ => null,
    };

    private IEnumerable<JsonNode> Find(string what, Func<JsonNode, bool> isMeant) => World[what]!.AsArray().Where(each => isMeant(each!))!;

    private IEnumerable<JsonNode> Newest(string customer) =>
        Find("orders", order => (string)order["customer"]!["id"]! == customer).OrderByDescending(order => (string)order["createdAt"]!, StringComparer.Ordinal);

    private IEnumerable<(JsonNode Product, JsonNode Variant)> Variants(JsonNode variables) => Find("products", _ => true)
        .SelectMany(product => product["variants"]!.AsArray().Where(variant => Is(variables["id"])(variant!)).Select(variant => (product, variant!)));

    private JsonNode? Known(Func<JsonNode, bool> isMeant) => Find("customers", isMeant).Select(customer =>
    {
        var whole = customer.DeepClone();
        whole["orders"] = ShopifyWorld.List(Newest((string)customer["id"]!).Select(order => order.DeepClone()));
        return Whole(whole, null);
    }).FirstOrDefault();

    private JsonObject SuggestRefund(JsonNode variables)
    {
        var lines = Find("orders", Is(variables["id"])).First()["lineItems"]!.AsArray();
        var sum = variables["items"]!.AsArray().Sum(item => (int)item!["quantity"]!
            * decimal.Parse((string)lines.First(Is(item["lineItemId"])!)!["discountedUnitPriceSet"]!["shopMoney"]!["amount"]!, CultureInfo.InvariantCulture));
        return new JsonObject { ["suggestedRefund"] = new JsonObject { ["amountSet"] = ShopifyWorld.Money(sum) } };
    }

    private IEnumerable<JsonNode> Returnable(JsonNode variables)
    {
        var order = Find("orders", Is(variables["orderId"])).First();
        var gone = order["returns"]!.AsArray().SelectMany(each => each!["returnLineItems"]!.AsArray()).ToList();
        return order["fulfillments"]!.AsArray().Select(parcel => new JsonObject
        {
            ["returnableFulfillmentLineItems"] = Nodes(parcel!["fulfillmentLineItems"]!.AsArray().Select(item => new JsonObject
            {
                ["quantity"] = (int)item!["quantity"]! - gone.Where(back => (string)back!["fulfillmentLineItem"]!["id"]! == (string)item["id"]!).Sum(back => (int)back!["quantity"]!),
                ["fulfillmentLineItem"] = item.DeepClone(),
            })),
        });
    }

    // Lists become pages, also within what is in them.
    private JsonNode? Whole(JsonNode? node, JsonNode? variables) => node switch
    {
        JsonObject thing => new JsonObject(thing.Select(field => KeyValuePair.Create(field.Key, Pages.Contains(field.Key) && field.Value is JsonArray list
            ? Cut(list.Select(each => each!), variables, Page)
            : Whole(field.Value, null)))),
        JsonArray list => ShopifyWorld.List(list.Select(each => Whole(each, null))),
        _ => node?.DeepClone(),
    };

    private JsonObject Cut(IEnumerable<JsonNode> nodes, JsonNode? variables, int first)
    {
        var all = nodes.ToList();
        var from = Math.Min(all.Count, int.Parse((string?)variables?["after"] ?? "0", CultureInfo.InvariantCulture));
        var to = Math.Min(all.Count, from + Math.Min(first, Page));
        return new JsonObject
        {
            ["nodes"] = ShopifyWorld.List(all[from..to].Select(each => Whole(each, null))),
            ["pageInfo"] = new JsonObject { ["hasNextPage"] = to < all.Count, ["endCursor"] = to.ToString(CultureInfo.InvariantCulture) },
        };
    }

    private JsonObject Nodes(IEnumerable<JsonNode> nodes) => Cut(nodes, null, Page);

    private static Func<JsonNode, bool> Is(JsonNode? id) => each => (string)each["id"]! == (string?)id;

    private static bool Same(JsonNode? one, JsonNode? other) => one is not null && string.Equals((string?)one, (string?)other, StringComparison.OrdinalIgnoreCase);

    private static string Digits(JsonNode? text) => string.Concat(((string)text!).Where(char.IsAsciiDigit));

    private static bool IsSince(JsonNode product, JsonNode variables)
    {
        var query = (string)variables["query"]!;
        var since = query.IndexOf('\'', StringComparison.Ordinal);
        return (string)product["status"]! == "ACTIVE"
            && (since < 0 || string.CompareOrdinal((string)product["updatedAt"]!, query[(since + 1)..^1]) >= 0);
    }
}
