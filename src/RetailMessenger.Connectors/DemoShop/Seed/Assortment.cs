using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>What the shop sells: so many products of every kind.</summary>
internal sealed class Assortment(int seed)
{
    private const int ProductsOfAKind = 27;
    private const string ColorOption = "color";

    private static readonly AssortmentWords Words = AssortmentWords.Instance;

    // These come in one color each, which nobody chooses.
    private static readonly string[] Colorless = ["one", "scent", "volume", "binding", "weight", "ball", "planter", "pan"];

    public IReadOnlyList<Product> Make() => [.. Words.Kinds.SelectMany(Make)];

    private IEnumerable<Product> Make(ProductKind kind)
    {
        var collections = new SeedRandom(seed, kind.Id).Shuffle(Words.Collections);
        return Enumerable.Range(0, ProductsOfAKind).Select(i => Make(kind, $"{kind.Id}-{i + 1:00}", collections[i]));
    }

    private Product Make(ProductKind kind, string id, string collection)
    {
        var random = new SeedRandom(seed, id);
        var brand = random.Pick(Words.Brands[kind.Department]);
        var style = random.Pick(Words.Styles[kind.Styles]);
        var material = Words.Materials[random.Pick(kind.Materials)];
        var features = random.Shuffle(Words.Features[kind.Department]).Take(2).ToList();
        var title = ProductTitles.Of(kind, $"{brand} {collection}", style, material);
        return new Product
        {
            Id = id,
            Title = title.English,
            Description = string.Join(' ', [ProductTitles.Capital(material.Sentence), .. features.Select(feature => feature.English)]),
            Brand = brand,
            Categories = kind.Categories,
            Attributes = FindAttributes(kind, style, material, random),
            Images = [ProductPaths.Picture(id)],
            Translations = new Dictionary<string, ProductWords>(StringComparer.Ordinal)
            {
                ["es"] = new(title.Spanish, string.Join(' ', [material.SpanishSentence, .. features.Select(feature => kind.Inflect(feature.Spanish))])),
            },
            Variants = MakeVariants(kind, id, random),
        };
    }

    private static Dictionary<string, string> FindAttributes(ProductKind kind, AssortmentWords.Pair style, AssortmentWords.Material material, SeedRandom random)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["type"] = kind.Noun,
            ["style"] = style.English,
            ["material"] = material.English,
        };
        foreach (var (name, values) in kind.Attributes)
            attributes[name] = random.Pick(values);
        if (Colorless.Contains(kind.OptionSet, StringComparer.Ordinal))
            attributes[ColorOption] = random.Pick(Words.Palettes[kind.Palette]).Name;
        return attributes;
    }

    private static List<ProductVariant> MakeVariants(ProductKind kind, string id, SeedRandom random)
    {
        var basic = Prices.Between(kind.Prices, random);
        var reduction = random.Chance(15) ? random.Between(2, 8) * 5 : 0;
        var isGone = random.Chance(3);
        var chosen = Words.Options.GetValueOrDefault(kind.OptionSet);
        var colors = Colorless.Contains(kind.OptionSet, StringComparer.Ordinal)
            ? [null]
            : random.Shuffle(Words.Palettes[kind.Palette]).Take(random.Between(1, 3)).ToList<NamedColor?>();
        return
        [
            .. from color in colors
               from value in chosen?.Values ?? [("", 0)]
               select MakeVariant(id, color, (chosen?.Name ?? "", value.Value), Prices.Of(basic, value.Extra, reduction), colors.Count > 1)
                   with { IsAvailable = !isGone && !random.Chance(7) },
        ];
    }

    private static ProductVariant MakeVariant(
        string productId, NamedColor? color, (string Name, string Value) option, (Money Price, Money? Former) price, bool hasOwnPicture)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (color is not null)
            options[ColorOption] = color.Name;
        if (option.Name.Length > 0)
            options[option.Name] = option.Value;
        return new ProductVariant
        {
            Id = ProductPaths.Sku(productId, [.. options.Values]),
            Options = options,
            Price = price.Price,
            FormerPrice = price.Former,
            Image = color is not null && hasOwnPicture ? ProductPaths.Picture(productId, color.Slug) : null,
        };
    }
}
