using RetailMessenger.Connectors.Shopify.Orders;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>An order that an operation is about, as it is now, for the customer whose it is.</summary>
internal sealed class CustomersOrder(ShopifyOrders orders, OrderPages pages)
{
    /// <summary>The order; without one the answer says why.</summary>
    public async Task<(OrderNode? Order, ShopifyAnswer Answer)> FindAsync(ShopOperation.OnOrder operation, CancellationToken cancellationToken)
    {
        var answer = await orders.FindOneAsync(operation.OrderNumber, cancellationToken);
        // Somebody else's order is as if there were none.
        var isTheirs = answer is ShopifyAnswer.Data { Root.Order: { Customer: { } customer } found }
            && ShopifyId.Short(customer.Id) == operation.CustomerId && found.Name == operation.OrderNumber;
        return isTheirs ? (((ShopifyAnswer.Data)answer).Root.Order, answer) : (null, answer is ShopifyAnswer.Data ? new ShopifyAnswer.NoSuchId() : answer);
    }

    /// <summary>The same order once more; null when nobody can say.</summary>
    public async Task<OrderNode?> ReadAgainAsync(OrderNode order, CancellationToken cancellationToken) =>
        (await pages.ReadAsync(order.Id, cancellationToken) as ShopifyAnswer.Data)?.Root.Order;
}
