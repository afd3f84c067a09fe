using RetailMessenger.Core.Retail;

namespace RetailMessenger.Benchmarks.Searches;

/// <summary>As many products as one likes, the same ones each time.</summary>
internal static class GeneratedProducts
{
    private static readonly string[] Kinds =
    [
        "shirt", "shoes", "boots", "jacket", "backpack", "laptop", "notebook", "headphones", "keyboard", "mouse", "lamp", "chair", "desk", "kettle", "mug", "blanket",
        "bicycle", "helmet", "tent", "watch", "camera", "tripod", "charger", "cable", "speaker", "monitor", "printer", "sofa", "curtain", "puzzle",
    ];

    private static readonly string[] Manners =
    [
        "light", "heavy", "classic", "modern", "wireless", "waterproof", "foldable", "compact", "running", "gaming", "office", "outdoor", "kids", "travel", "linen", "cotton",
        "leather", "wooden", "steel", "glass",
    ];

    private static readonly string[] Colours = ["black", "white", "blue", "green", "red", "grey", "brown", "yellow"];
    private static readonly string[] Syllables = ["ba", "ko", "ri", "tel", "mu", "san", "vo", "li", "dex", "tra", "ne", "qui", "fo", "zar", "pe", "lum"];

    public static IEnumerable<Product> Make(int many)
    {
        var random = new Random(5);
        for (var number = 1; number <= many; number++)
            yield return Make(number, random);
    }

    public static Product Make(int number, Random random)
    {
        var (kind, manner, made) = (Pick(Kinds), Pick(Manners), Pick(Manners));
        var price = random.Next(5, 1500);
        var name = Name();
        return new Product
        {
            Id = $"P{number:000000}",
            Title = $"{name} {manner} {kind} {random.Next(10, 99)} with {Pick(Manners)} {Pick(Kinds)} {Name()}",
            Description = string.Join(' ', Enumerable.Range(0, 30).Select(_ => random.Next(3) == 0 ? Name() : Pick(random.Next(2) == 0 ? Manners : Kinds))),
            Brand = name,
            Categories = [$"{manner} goods", kind],
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["made of"] = made, ["waterproof"] = random.Next(2) == 0 ? "true" : "false" },
            Variants =
            [
                .. Enumerable.Range(0, 4).Select(at => new ProductVariant
                {
                    Id = $"P{number:000000}-{at}",
                    Price = new Money(price + at, "USD"),
                    IsAvailable = random.Next(5) > 0,
                    Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["size"] = $"{8 + at}", ["colour"] = Pick(Colours) },
                }),
            ],
        };

        string Pick(string[] words) => words[random.Next(words.Length)];

        string Name() => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(Syllables)));
    }
}
