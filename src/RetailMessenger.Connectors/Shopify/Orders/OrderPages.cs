using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Wire;

namespace RetailMessenger.Connectors.Shopify.Orders;

/// <summary>Reads an order whole, page by page where it is long.</summary>
internal sealed class OrderPages(ShopifyClient client)
{
    // 20 lines and 20 pages of 50: more than a thousand lines are not read.
    private const int MostPages = 20;

    /// <summary>The answer about an order, with all its lines and pieces.</summary>
    public async Task<ShopifyAnswer> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(ShopifyQuery.Order, new JsonObject { ["id"] = id }, cancellationToken);
        if (answer is not ShopifyAnswer.Data { Root.Order: { } order } data)
            return answer;

        var (lines, linesFailed) = await FollowAsync(
            order.LineItems, ShopifyQuery.OrderItems, order.Id, root => root.Order?.LineItems, cancellationToken);
        if (linesFailed is not null)
            return linesFailed;

        var parcels = order.Fulfillments.ToArray();
        for (var place = 0; place < parcels.Length; place++)
        {
            var (pieces, failed) = await FollowAsync(
                parcels[place].FulfillmentLineItems, ShopifyQuery.FulfillmentItems, parcels[place].Id, root => root.Fulfillment?.FulfillmentLineItems, cancellationToken);
            if (failed is not null)
                return failed;
            parcels[place] = parcels[place] with { FulfillmentLineItems = pieces };
        }

        return data with { Root = data.Root with { Order = order with { LineItems = lines, Fulfillments = parcels } } };
    }

    private async Task<(Connection<T>? All, ShopifyAnswer? Failed)> FollowAsync<T>(
        Connection<T>? first, ShopifyQuery query, string id, Func<ShopData, Connection<T>?> next, CancellationToken cancellationToken)
    {
        if (first?.Next is null)
            return (first, null);

        var nodes = first.Nodes.ToList();
        var page = first;
        for (var pages = 0; page?.Next is { } after && pages < MostPages; pages++)
        {
            var answer = await client.AskAsync(query, new JsonObject { ["id"] = id, ["after"] = after }, cancellationToken);
            if (answer is not ShopifyAnswer.Data data)
                return (null, answer);
            page = next(data.Root);
            nodes.AddRange(page?.Nodes ?? []);
        }

        return (new Connection<T> { Nodes = nodes }, null);
    }
}
