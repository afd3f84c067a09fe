using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>What became of the last calls, by part.</summary>
internal sealed class ShopifyHealth(IOptions<ShopifyOptions> options, TimeProvider time) : IShopHealth
{
    private const int FailuresInARow = 3;

    private readonly ConcurrentDictionary<ShopPart, Failing> _failing = new();

    public bool IsWorking(ShopPart part) =>
        !_failing.TryGetValue(part, out var failing) || failing.InARow < FailuresInARow || time.GetElapsedTime(failing.Last) >= options.Value.ProbeAfter;

    public void Worked(ShopPart part) => _failing.TryRemove(part, out _);

    public void Failed(ShopPart part) => _failing.AddOrUpdate(
        part, _ => new Failing(1, time.GetTimestamp()), (_, before) => new Failing(before.InARow + 1, time.GetTimestamp()));

    /// <summary>Nothing is sent for a while: no part can work, however few of its calls have failed.</summary>
    public void Closed(ShopPart part) => _failing[part] = new Failing(FailuresInARow, time.GetTimestamp());

    private readonly record struct Failing(int InARow, long Last);
}
