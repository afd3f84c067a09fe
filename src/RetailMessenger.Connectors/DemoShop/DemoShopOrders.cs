using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop;

internal sealed class DemoShopOrders(IShopRecords records, TimeProvider time) : IOrders
{
    public async Task<Lookup<Order>> FindAsync(string number, CancellationToken cancellationToken) =>
        Fresh.Of(await records.FindOrderAsync(number, cancellationToken), time);

    public async Task<Lookup<IReadOnlyList<Order>>> ListAsync(string customerId, int most, CancellationToken cancellationToken) =>
        Fresh.Of(await records.ListOrdersAsync(customerId, most, cancellationToken), time);
}
