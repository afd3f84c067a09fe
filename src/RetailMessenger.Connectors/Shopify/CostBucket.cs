using System.Collections.Concurrent;
using RetailMessenger.Connectors.Shopify.Wire;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>
/// How many points Shopify lets the shop's app spend now (https://shopify.dev/docs/api/usage/limits). One for all calls: what is on its way counts as
/// spent, and each answer says what is left.
/// </summary>
internal sealed class CostBucket(TimeProvider time)
{
    // A query's cost is not known before its first answer; this is more than most of ours.
    private const double Guess = 150;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, double> _costs = new(StringComparer.Ordinal);

    private ThrottleStatus? _status;
    private double _available;
    private double _onItsWay;
    private long _said;

    /// <summary>Takes the points for a query, or says how long it takes until they are there.</summary>
    /// <returns>Zero when they are taken: <see cref="Settle"/> must follow.</returns>
    public TimeSpan Take(string query, out double cost)
    {
        cost = _costs.GetValueOrDefault(query, Guess);
        lock (_gate)
        {
            if (_status is { RestoreRate: > 0 } status)
            {
                // A query that costs more than there can ever be is Shopify's to refuse.
                cost = Math.Min(cost, status.MaximumAvailable);
                var there = Math.Min(status.MaximumAvailable, _available + (status.RestoreRate * time.GetElapsedTime(_said).TotalSeconds)) - _onItsWay;
                if (there < cost)
                    return TimeSpan.FromSeconds((cost - there) / status.RestoreRate) + TimeSpan.FromMilliseconds(1);
            }

            _onItsWay += cost;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Gives back what was taken, and keeps what the answer says about it.</summary>
    public void Settle(string query, double taken, QueryCost? said)
    {
        if (said is { RequestedQueryCost: > 0 })
            _costs[query] = said.RequestedQueryCost;
        lock (_gate)
        {
            _onItsWay = Math.Max(0, _onItsWay - taken);
            if (said?.ThrottleStatus is not { } status)
                return;
            (_status, _available, _said) = (status, status.CurrentlyAvailable, time.GetTimestamp());
        }
    }
}
