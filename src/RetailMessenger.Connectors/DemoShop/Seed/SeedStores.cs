using System.Globalization;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>The shops to walk into, and what they have.</summary>
internal static class SeedStores
{
    private static readonly IReadOnlyList<string[]> Records = DataFile.Records("stores.txt");

    public static IReadOnlyList<Store> Make(DateOnly today) => [.. Records.Select((fields, i) => Make(fields, i, today))];

    /// <summary>What lies where. A shop knows a product whole or not at all.</summary>
    public static IEnumerable<(string VariantId, StoreStock Stock)> Fill(int seed, IEnumerable<Product> products, DateTimeOffset counted) =>
        from product in products
        let random = new SeedRandom(seed, $"stock of {product.Id}")
        from store in Records.Where(fields => random.Chance(DataFile.Number(fields[10]) / 2)).ToList()
        from variant in product.Variants
        let quantity = random.Chance(18) ? 0 : Math.Min(random.Between(1, 24), random.Between(1, 24))
        select (variant.Id, new StoreStock(store[0], quantity, counted));

    private static Store Make(string[] fields, int index, DateOnly today) => new()
    {
        Id = fields[0],
        Name = fields[1],
        Address = new PostalAddress { Line1 = fields[2], City = fields[3], Region = fields[4], Country = "US", PostalCode = fields[5] },
        Latitude = double.Parse(fields[6], CultureInfo.InvariantCulture),
        Longitude = double.Parse(fields[7], CultureInfo.InvariantCulture),
        Phone = PhoneNumbers.Of(fields[8], 99 - index),
        TimeZone = fields[9],
        Hours = [.. Enum.GetValues<DayOfWeek>().Select(day => new OpeningHours(day, OpensAt(day, index), ClosesAt(day, index)))],
        SpecialDays = [.. SpecialDays(today.Year), .. SpecialDays(today.Year + 1)],
    };

    private static TimeOnly OpensAt(DayOfWeek day, int index) => new(day == DayOfWeek.Sunday ? 11 : 9 + (index % 2), 0);

    private static TimeOnly ClosesAt(DayOfWeek day, int index) => new(day == DayOfWeek.Sunday ? 18 : 20 + (index % 3 == 0 ? 1 : 0), 0);

    private static IEnumerable<SpecialDay> SpecialDays(int year)
    {
        var november = new DateOnly(year, 11, 1);
        var firstThursday = november.AddDays((DayOfWeek.Thursday - november.DayOfWeek + 7) % 7);
        return
        [
            new(new DateOnly(year, 1, 1), "New Year's Day", null, null),
            new(new DateOnly(year, 7, 4), "Independence Day", new TimeOnly(10, 0), new TimeOnly(16, 0)),
            new(firstThursday.AddDays(21), "Thanksgiving", null, null),
            new(new DateOnly(year, 12, 24), "Christmas Eve", new TimeOnly(10, 0), new TimeOnly(17, 0)),
            new(new DateOnly(year, 12, 25), "Christmas Day", null, null),
        ];
    }
}
