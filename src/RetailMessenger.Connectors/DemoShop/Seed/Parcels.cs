using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>How orders travel, with carriers that do not exist.</summary>
internal static class Parcels
{
    private static readonly (string Name, string Code)[] Carriers = [("Redwing Parcel", "RW"), ("Northline Express", "NX"), ("Bluebird Post", "BB")];

    /// <summary>The parcels of an order that was sent at a time; sometimes two.</summary>
    /// <param name="items">What is in them.</param>
    /// <param name="sent">When they left.</param>
    /// <param name="delivered">When they arrived; null when they have not.</param>
    /// <param name="random">What is chance in it.</param>
    public static IReadOnlyList<Fulfilment> Make(IReadOnlyList<OrderItem> items, DateTimeOffset sent, DateTimeOffset? delivered, SeedRandom random)
    {
        var first = items.Count > 1 && random.Chance(15) ? items.Count / 2 : items.Count;
        var (carrier, code) = random.Pick(Carriers);
        var expected = DateOnly.FromDateTime(sent.UtcDateTime.Date).AddDays(random.Between(2, 4));
        return [.. new[] { items.Take(first), items.Skip(first) }.Select(part => part.ToList()).Where(part => part.Count > 0).Select(Pack)];

        Fulfilment Pack(List<OrderItem> part)
        {
            var number = $"{code}{random.Below(100_000):00000}{random.Below(100_000):00000}US";
            return new Fulfilment
            {
                VariantIds = [.. part.Select(item => item.VariantId)],
                TrackingNumbers = [number],
                Carrier = carrier,
                TrackingPage = new Uri($"https://tracking.example.com/{code.ToLowerInvariant()}/{number}"),
                Sent = sent,
                Expected = expected,
                Delivered = delivered,
            };
        }
    }
}
