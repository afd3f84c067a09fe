using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Orders;

internal sealed class ShopifyOrders(ShopifyClient client, OrderPages pages) : IOrders
{
    private const int LongestNumber = 60;
    private const int Page = 25;
    private const int Most = 100;

    public async Task<Lookup<Order>> FindAsync(string number, CancellationToken cancellationToken)
    {
        var answer = await FindOneAsync(number, cancellationToken);
        return answer.Read(root => root.Order is { } order ? OrderReader.Read(order) : null);
    }

    /// <summary>The answer about the order that has a number; without an order when there is none.</summary>
    public async Task<ShopifyAnswer> FindOneAsync(string number, CancellationToken cancellationToken)
    {
        if (Bare(number) is not { Length: > 0 and <= LongestNumber } bare || !bare.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or '/'))
            return new ShopifyAnswer.NoSuchId();

        var found = await client.AskAsync(ShopifyQuery.OrdersByName, new JsonObject { ["query"] = SearchTerm.Of("name", bare) }, cancellationToken);
        if (found is not ShopifyAnswer.Data { Root.Orders: { } orders })
            return found;

        // The search also finds numbers that begin alike.
        var order = orders.Nodes.FirstOrDefault(each => string.Equals(Bare(each.Name), bare, StringComparison.OrdinalIgnoreCase));
        return order is null ? new ShopifyAnswer.NoSuchId() : await pages.ReadAsync(order.Id, cancellationToken);
    }

    public async Task<Lookup<IReadOnlyList<Order>>> ListAsync(string customerId, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var wanted = Math.Min(most, Most);
        List<string> ids = [];
        var (answer, after) = await PageAsync(customerId, wanted, null, ids, cancellationToken);
        while (after is not null && ids.Count < wanted)
            (answer, after) = await PageAsync(customerId, wanted, after, ids, cancellationToken);

        List<Order> orders = [];
        foreach (var id in ids)
        {
            if (answer is ShopifyAnswer.Data)
                answer = await pages.ReadAsync(id, cancellationToken);
            if (answer is ShopifyAnswer.Data { Root.Order: { } order })
                orders.Add(OrderReader.Read(order));
        }

        // Whoever is not known has no orders.
        return answer is ShopifyAnswer.NoSuchId
            ? new Lookup<IReadOnlyList<Order>>.Found([], client.Now)
            : answer.Read(_ => (IReadOnlyList<Order>)orders);
    }

    private async Task<(ShopifyAnswer Answer, string? After)> PageAsync(
        string customerId, int wanted, string? after, List<string> ids, CancellationToken cancellationToken)
    {
        if (ShopifyId.Full("Customer", customerId) is not { } id)
            return (new ShopifyAnswer.NoSuchId(), null);

        var variables = new JsonObject { ["id"] = id, ["first"] = Math.Min(Page, wanted - ids.Count), ["after"] = after };
        var answer = await client.AskAsync(ShopifyQuery.CustomerOrders, variables, cancellationToken);
        var orders = (answer as ShopifyAnswer.Data)?.Root.Customer?.Orders ?? new Connection<OrderNode>();
        ids.AddRange(orders.Nodes.Select(order => order.Id));
        return (answer, orders.Next);
    }

    // As customers write it: "# 1001", "1001".
    private static string Bare(string number) => string.Concat(number.Where(sign => !char.IsWhiteSpace(sign))).TrimStart('#');
}
