using Microsoft.Extensions.Options;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>What Shopify does on a customer's behalf; the rest is refused as not supported.</summary>
internal sealed class ShopifyOperations(CancelOrders cancel, ReturnPieces back, ChangeAddresses addresses, OnceAtATime turns, IOptions<ShopifyOptions> options)
    : IShopOperations
{
    public IReadOnlyList<string> CancelReasons { get; } = options.Value.TakenReasons;

    public Task<OperationPreview> PreviewAsync(ShopOperation operation, CancellationToken cancellationToken) => operation switch
    {
        ShopOperation.CancelOrder cancelOrder => cancel.PreviewAsync(cancelOrder, cancellationToken),
        ShopOperation.ReturnItems items => back.PreviewAsync(items, cancellationToken),
        ShopOperation.ChangeOrderAddress change => addresses.PreviewAsync(change, cancellationToken),
        ShopOperation.ChangeCustomerAddress change => addresses.PreviewAsync(change, cancellationToken),
        _ => Task.FromResult<OperationPreview>(new OperationPreview.Refused(RefusalReason.NotSupported)),
    };

    public async Task<OperationOutcome> ExecuteAsync(ConfirmedOperation confirmed, CancellationToken cancellationToken)
    {
        // Shopify knows no keys for these: two at once would each find nothing done. Another node's are found out by what Shopify refuses.
        using var turn = await turns.TakeAsync(confirmed.Operation, cancellationToken);
        return confirmed.Operation switch
        {
            ShopOperation.CancelOrder cancelOrder => await cancel.ExecuteAsync(confirmed, cancelOrder, cancellationToken),
            ShopOperation.ReturnItems items => await back.ExecuteAsync(confirmed, items, cancellationToken),
            ShopOperation.ChangeOrderAddress change => await addresses.ExecuteAsync(confirmed, change, cancellationToken),
            ShopOperation.ChangeCustomerAddress change => await addresses.ExecuteAsync(confirmed, change, cancellationToken),
            _ => new OperationOutcome.Refused(RefusalReason.NotSupported),
        };
    }
}
