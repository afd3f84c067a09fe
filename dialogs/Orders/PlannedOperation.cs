using System.Text.Json;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Dialogs.Orders;

/// <summary>An operation with the terms that the customer was told, as it is kept while they think about it.</summary>
internal static class PlannedOperation
{
    public static string Write(ShopOperation operation, OperationTerms terms) =>
        JsonSerializer.Serialize(new ConfirmedOperation("", operation, terms), RetailJson.Default.ConfirmedOperation);

    public static (ShopOperation Operation, OperationTerms Terms) Read(string planned)
    {
        var read = JsonSerializer.Deserialize(planned, RetailJson.Default.ConfirmedOperation)!;
        return (read.Operation, read.Terms);
    }
}
