using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>A record that was read.</summary>
/// <param name="Change">How it differs from what is there.</param>
/// <param name="Part">What is to be written.</param>
internal sealed record ReadRecord(RecordChange Change, ShopBatch Part)
{
    /// <summary>A record whose lines are wrong.</summary>
    public static ReadRecord None { get; } = new(RecordChange.None, new ShopBatch());

    public static ReadRecord Of<T>(T? before, T now, JsonTypeInfo<T> type, ShopBatch part)
        where T : class =>
        new(before is null ? RecordChange.Added : IsSame(before, now, type) ? RecordChange.None : RecordChange.Changed, part);

    // Written down, as records with lists in them are never equal.
    private static bool IsSame<T>(T before, T now, JsonTypeInfo<T> type) => JsonSerializer.Serialize(before, type) == JsonSerializer.Serialize(now, type);
}
