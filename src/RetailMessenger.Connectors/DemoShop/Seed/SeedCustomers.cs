using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>The people who buy. None of them exists: their addresses are example.com's, their telephone numbers are kept for such as they.</summary>
internal sealed class SeedCustomers(int seed, DateTimeOffset today)
{
    public const int Count = 500;

    private static readonly IReadOnlyList<string[]> Cities = DataFile.Records("cities.txt");

    private static readonly Dictionary<string, string[]> People = DataFile.Lists("people.txt")
        .ToDictionary(list => list.Key, list => DataFile.Split(list.Value[0], ','), StringComparer.Ordinal);

    private readonly Dictionary<string, int> _areas = new(StringComparer.Ordinal);

    /// <summary>They have no orders yet.</summary>
    public IReadOnlyList<Customer> Make()
    {
        // Every first name meets every last name at most once, so that no two have the same address.
        var names = new SeedRandom(seed, "names").Shuffle(People["first"].SelectMany(_ => People["last"], (first, last) => (first, last)));
        return [.. Enumerable.Range(1, Count).Select(i => Make(i, names[i].first, names[i].last))];
    }

    private Customer Make(int number, string first, string last)
    {
        var random = new SeedRandom(seed, $"customer {number}");
        var city = random.Pick(Cities);
        var isSpanish = People["spanish"].Contains(last, StringComparer.Ordinal) && random.Chance(60);
        return new Customer
        {
            Id = $"customer-{number:0000}",
            FirstName = first,
            LastName = last,
            Email = $"{first}.{last}@example.com".Replace('í', 'i').ToLowerInvariant(),
            Phone = PhoneNumbers.Of(city[3], _areas[city[3]] = _areas.GetValueOrDefault(city[3], -1) + 1),
            Address = new PostalAddress
            {
                Line1 = $"{random.Between(1, 999)} {random.Pick(People["streets"])}",
                Line2 = random.Chance(30) ? $"Apt {random.Between(1, 40)}" : "",
                City = city[0],
                Region = city[1],
                Country = "US",
                PostalCode = city[2],
            },
            PaymentMethods = [.. MakeMethods(number, random)],
            Segments = [.. MakeSegments(random)],
            Notes = random.Chance(6) ? [new CustomerNote(today.AddDays(-random.Between(5, 200)), "Store team", "Prefers to be called in the afternoon.")] : [],
            Consents = [.. MakeConsents(random)],
            Language = isSpanish ? "es" : "en",
            TimeZone = city[4],
        };
    }

    private static IEnumerable<PaymentMethod> MakeMethods(int number, SeedRandom random)
    {
        var hasCard = random.Chance(80);
        if (hasCard)
            yield return new PaymentMethod.Card($"card-{number:0000}", random.Pick(["visa", "mastercard", "amex"]), $"{random.Below(10000):0000}");
        if (!hasCard || random.Chance(35))
            yield return new PaymentMethod.Account($"account-{number:0000}", "paypal");
        if (random.Chance(30))
            yield return new PaymentMethod.GiftCard($"gift-{number:0000}", new Money(random.Between(1, 40) * 5, Prices.Currency));
    }

    private static IEnumerable<string> MakeSegments(SeedRandom random)
    {
        if (random.Chance(35))
            yield return "loyalty";
        if (random.Chance(8))
            yield return "vip";
        if (random.Chance(25))
            yield return "newsletter";
    }

    private IEnumerable<Consent> MakeConsents(SeedRandom random)
    {
        (string Purpose, int Percent)[] asked = [("orders", 85), ("stock", 30), ("offers", 35)];
        foreach (var (purpose, percent) in asked)
        {
            if (random.Chance(90))
                yield return new Consent(purpose, random.Chance(percent), today.AddDays(-random.Between(1, 400)));
        }
    }
}
