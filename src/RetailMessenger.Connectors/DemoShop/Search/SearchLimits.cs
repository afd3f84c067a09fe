using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>What a product and one of its variants must fulfil, whatever their words.</summary>
internal sealed class SearchLimits(ProductQuery query, UnderstoodQuery understood, Language language)
{
    private static readonly Dictionary<string, string> SizeLetters = new(StringComparer.Ordinal)
    {
        ["small"] = "s",
        ["pequeno"] = "s",
        ["pequena"] = "s",
        ["medium"] = "m",
        ["mediano"] = "m",
        ["mediana"] = "m",
        ["large"] = "l",
        ["grande"] = "l",
        ["extra large"] = "xl",
        ["2xl"] = "xxl",
        ["3xl"] = "xxxl",
    };

    private readonly decimal? _min = query.MinPrice ?? understood.MinPrice;
    private readonly decimal? _max = query.MaxPrice ?? understood.MaxPrice;
    private readonly bool _inStockOnly = query.InStockOnly || understood.InStockOnly;

    /// <summary>Without looking at its variants' options, which is for the few that come first.</summary>
    public bool MayFit(in IndexedProduct product) => !HasLimits || MayFitLimits(product);

    private bool HasLimits => _inStockOnly || _min is not null || _max is not null;

    private bool MayFitLimits(in IndexedProduct product) =>
        (!_inStockOnly || product.IsAvailable) && !(product.HighestPrice < _min) && !(product.LowestPrice > _max);

    /// <summary>The variant that fits best: in stock before sold out, with the words looked for before others; null when none fits.</summary>
    public ProductVariant? BestOf(Product product, IReadOnlyList<string> words) => product.Variants
        .Where(variant => Fits(product, variant))
        .OrderByDescending(variant => variant.IsAvailable)
        .ThenByDescending(variant => variant.Options.Count == 0 ? 0 : SearchText.WordsOf(string.Join(' ', variant.Options.Values)).Count(words.Contains))
        .FirstOrDefault();

    private bool Fits(Product product, ProductVariant variant) =>
        (!_inStockOnly || variant.IsAvailable)
        && !(variant.Price.Amount < _min)
        && !(variant.Price.Amount > _max)
        && query.Options.All(option => Has(product, variant, option.Key, option.Value))
        && understood.Wishes.All(wish => wish.IsRefused != Fulfils(product, variant, wish));

    private bool Fulfils(Product product, ProductVariant variant, OptionWish wish)
    {
        var isColour = wish.Option == QueryReader.Colour;
        var own = variant.Options.Where(option => OptionNames.IsKind(option.Key, wish.Option)).Select(option => option.Value).ToList();
        if (own.Count == 0)
            own = [.. product.Attributes.Where(attribute => OptionNames.IsKind(attribute.Key, wish.Option)).Select(attribute => attribute.Value)];

        // Colours that are no option stand in the title; sizes there are too often something else.
        if (own.Count == 0 && isColour)
            own = [product.Title, product.Translations.GetValueOrDefault(language.Code)?.Title ?? ""];
        return wish.Values.Any(value => own.Exists(has => isColour ? HasColour(has, value) : SizeOf(has) == SizeOf(value)));
    }

    private bool HasColour(string text, string colour)
    {
        var words = SearchText.WordsOf(text);
        return WordList.Of(language).ColourWords(colour).Any(words.Contains);
    }

    private static string SizeOf(string said)
    {
        var folded = SearchText.Fold(said).Trim().Replace(',', '.');
        return SizeLetters.GetValueOrDefault(folded, folded);
    }

    private static bool Has(Product product, ProductVariant variant, string name, string value) => variant.Options.Concat(product.Attributes)
        .Any(option => string.Equals(option.Key, name, StringComparison.OrdinalIgnoreCase) && SearchText.Fold(option.Value) == SearchText.Fold(value));
}
