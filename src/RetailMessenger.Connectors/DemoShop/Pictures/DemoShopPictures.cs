using System.Collections.Concurrent;
using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>Draws the products of this shop, those that were brought along too: what is known of them by their kind, anything else as a parcel.</summary>
internal sealed class DemoShopPictures(IShopRecords records) : IProductPictures
{
    private const int MostKept = 1024;
    private const string ColorOption = "color";
    private const int UnknownColor = 0x8C95A0;

    // Raised when the same product is drawn otherwise.
    private const string DrawnAs = "1";

    private static readonly Dictionary<string, string> ShapesByType = AssortmentWords.Instance.Kinds
        .ToDictionary(kind => kind.Noun, kind => kind.Shape, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int> Colors = AssortmentWords.Instance.Palettes.Values.SelectMany(palette => palette)
        .DistinctBy(color => color.Name).ToDictionary(color => color.Name, color => color.Rgb, StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<(string Shape, int Rgb, Pattern Pattern), ProductPicture> _drawn = new();

    public async Task<ProductPicture?> FindAsync(string productId, string? color, CancellationToken cancellationToken) =>
        await records.FindProductAsync(productId, cancellationToken) is { } product && FindColor(product, color) is { } name ? Draw(product, name) : null;

    private ProductPicture Draw(Product product, string color)
    {
        var shape = FindShape(product);
        var rgb = FindRgb(product, color);
        var pattern = FindPattern(product);
        if (_drawn.TryGetValue((shape, rgb, pattern), out var drawn))
            return drawn;

        // Rarely reached, and what is asked for again is soon drawn again.
        if (_drawn.Count >= MostKept)
            _drawn.Clear();
        return _drawn[(shape, rgb, pattern)] = new ProductPicture(PictureDrawer.Draw(shape, rgb, pattern), $"{DrawnAs}-{shape}-{rgb:x6}-{(int)pattern}");
    }

    // Null for a color in which there is no variant, so that nobody can fill the memory with colors.
    private static string? FindColor(Product product, string? color)
    {
        var colors = product.Variants.Select(variant => variant.Options.GetValueOrDefault(ColorOption)).OfType<string>().ToList();
        return color is null
            ? colors.FirstOrDefault() ?? product.Attributes.GetValueOrDefault(ColorOption, "")
            : colors.Find(name => name.Replace(' ', '-').Equals(color, StringComparison.OrdinalIgnoreCase));
    }

    // "Black" is not the same black for a car and for a coat.
    private static int FindRgb(Product product, string color)
    {
        var type = product.Attributes.GetValueOrDefault("type");
        var kind = AssortmentWords.Instance.Kinds.FirstOrDefault(kind => kind.Noun.Equals(type, StringComparison.OrdinalIgnoreCase));
        var own = kind is null ? null : AssortmentWords.Instance.Palettes[kind.Palette].FirstOrDefault(named => named.Name == color);
        return own?.Rgb ?? Colors.GetValueOrDefault(color, UnknownColor);
    }

    private static string FindShape(Product product) =>
        product.Attributes.GetValueOrDefault("type") is { } type && ShapesByType.TryGetValue(type, out var shape)
            ? shape
            : ShapesByType.Where(known => product.Title.Contains(known.Key, StringComparison.OrdinalIgnoreCase)).OrderByDescending(known => known.Key.Length)
                .Select(known => known.Value).FirstOrDefault(Shapes.Parcel);

    // Half of the products are plain.
    private static Pattern FindPattern(Product product)
    {
        var random = new SeedRandom(0, product.Id);
        return random.Chance(50) ? Pattern.Plain : random.Pick(Enum.GetValues<Pattern>());
    }
}
