using System.Text.Json;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Core.Assistant.Errands;

/// <summary>
/// Something outside the conversation that a turn has decided and that is done after its commit. Kept in the conversation's state until it is done; doing it
/// twice does what doing it once does.
/// </summary>
public sealed class Errand
{
    /// <summary>Names it: the key under which it is done once.</summary>
    public string Key { get; set; } = "";

    /// <summary>An operation of the shop, as JSON; null when it is none.</summary>
    public string? Operation { get; set; }

    /// <summary>A code to be sent; null when there is none.</summary>
    public Challenge? Challenge { get; set; }

    internal static Errand ToDo(ConfirmedOperation confirmed) =>
        new() { Key = confirmed.Key, Operation = JsonSerializer.Serialize(confirmed, RetailJson.Default.ConfirmedOperation) };

    internal static Errand ToSend(string key, Challenge challenge) => new() { Key = key, Challenge = challenge };

    internal static string WriteOperation(ShopOperation operation) => JsonSerializer.Serialize(operation, RetailJson.Default.ShopOperation);

    internal ConfirmedOperation? ReadOperation() => Operation is null ? null : JsonSerializer.Deserialize(Operation, RetailJson.Default.ConfirmedOperation);
}
