using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop;

internal sealed class DemoShopOperations(IShopRecords records, ShopRules rules) : IShopOperations
{
    public IReadOnlyList<string> CancelReasons => rules.CancelReasons;

    public async Task<OperationPreview> PreviewAsync(ShopOperation operation, CancellationToken cancellationToken) =>
        rules.Decide(operation, await records.ReadAsync(operation, cancellationToken)).Outcome switch
        {
            OperationOutcome.Done done => new OperationPreview.Possible(done.Terms),
            OperationOutcome.Refused refused => new OperationPreview.Refused(refused.Reason, refused.Subject),
            _ => new OperationPreview.NotFound(),
        };

    public Task<OperationOutcome> ExecuteAsync(ConfirmedOperation confirmed, CancellationToken cancellationToken) =>
        records.DecideAsync(confirmed, situation => rules.Decide(confirmed, situation), cancellationToken);
}
