namespace RetailMessenger.Core.Retail;

/// <summary>
/// Writes of the shop's system on behalf of customers. Each is first previewed, so that its terms can be stated; then the customer says yes; then it is
/// carried out, with those terms or not at all. Neither throws for what shops refuse or for a system that does not answer.
/// </summary>
public interface IShopOperations
{
    /// <summary>The reasons for which customers may cancel, by the shop's names for them.</summary>
    IReadOnlyList<string> CancelReasons { get; }

    /// <summary>Looks what would become of an operation. Changes nothing.</summary>
    Task<OperationPreview> PreviewAsync(ShopOperation operation, CancellationToken cancellationToken);

    /// <summary>Carries an operation out, whole or not at all, and once for its key.</summary>
    Task<OperationOutcome> ExecuteAsync(ConfirmedOperation confirmed, CancellationToken cancellationToken);
}
