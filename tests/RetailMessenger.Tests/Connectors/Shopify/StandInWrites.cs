using System.Text.Json.Nodes;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>What the shop does when it is told to.</summary>
internal sealed class StandInWrites(JsonObject world, TimeProvider time)
{
    public void Write(string name, JsonNode variables, JsonObject data)
    {
        switch (name)
        {
            case "OrderCancel":
                data["orderCancel"] = Cancel(Find("orders", variables["orderId"]), (string)variables["staffNote"]!);
                break;
            case "ReturnRequest":
                data["returnRequest"] = Return(Find("orders", variables["input"]!["orderId"]), variables["input"]!["returnLineItems"]!.AsArray());
                break;
            case "OrderUpdate":
                Find("orders", variables["input"]!["id"])["shippingAddress"] = Address(variables["input"]!["shippingAddress"]!);
                data["orderUpdate"] = Complain(null);
                break;
            case "CustomerAddressUpdate":
            case "CustomerAddressCreate":
                Find("customers", variables["customerId"])["defaultAddress"] = Address(variables["address"]!);
                data[char.ToLowerInvariant(name[0]) + name[1..]] = Complain(null);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows the query {name}.");
        }
    }

    private JsonObject Cancel(JsonNode order, string note)
    {
        if (order["cancelledAt"] is not null || order["fulfillments"]!.AsArray().Count > 0)
            return new JsonObject { ["orderCancelUserErrors"] = new JsonArray(new JsonObject { ["code"] = "INVALID", ["message"] = "Cannot cancel." }) };

        order["cancelledAt"] = ShopifyWorld.Time(time.GetUtcNow());
        order["cancelReason"] = "CUSTOMER";
        order["cancellation"] = new JsonObject { ["staffNote"] = note };
        foreach (var line in order["lineItems"]!.AsArray())
            line!["currentQuantity"] = 0;
        var transactions = order["transactions"]!.AsArray();
        foreach (var sale in transactions.ToList())
        {
            var refund = sale!.DeepClone();
            refund["kind"] = "REFUND";
            transactions.Add(refund);
        }

        return new JsonObject { ["job"] = new JsonObject { ["id"] = "gid://shopify/Job/1", ["done"] = true }, ["orderCancelUserErrors"] = new JsonArray() };
    }

    private JsonObject Return(JsonNode order, JsonArray lines)
    {
        if (order["fulfillments"]!.AsArray().Count == 0)
            return Complain("Nothing was sent.");
        var parcels = order["fulfillments"]!.AsArray().SelectMany(parcel => parcel!["fulfillmentLineItems"]!.AsArray()).ToList();
        order["returns"]!.AsArray().Add(new JsonObject
        {
            ["status"] = "REQUESTED",
            ["createdAt"] = ShopifyWorld.Time(time.GetUtcNow()),
            ["exchangeLineItems"] = new JsonArray(),
            ["returnLineItems"] = ShopifyWorld.List(lines.Select(line => new JsonObject
            {
                ["quantity"] = (int)line!["quantity"]!,
                ["customerNote"] = (string)line["customerNote"]!,
                ["fulfillmentLineItem"] = parcels.First(item => (string)item!["id"]! == (string)line["fulfillmentLineItemId"]!)!.DeepClone(),
            })),
        });
        return Complain(null);
    }

    private static JsonNode Address(JsonNode written)
    {
        var address = written.DeepClone();
        address["countryCodeV2"] = (string)written["countryCode"]!;
        address["id"] = "gid://shopify/MailingAddress/1";
        return address;
    }

    private static JsonObject Complain(string? message) => new()
    {
        ["userErrors"] = message is null ? new JsonArray() : new JsonArray(new JsonObject { ["code"] = "INVALID", ["message"] = message }),
    };

    private JsonNode Find(string what, JsonNode? id) => world[what]!.AsArray().First(each => (string)each!["id"]! == (string)id!)!;
}
