using System.Globalization;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Products;

namespace RetailMessenger.Dialogs.CompareProducts;

/// <summary>Two products, line by line: first what differs, then what does not.</summary>
internal sealed class Comparison(Product one, Product other, CultureInfo culture)
{
    private static readonly Texts<CompareProductsText> Words = TextFiles.Of<CompareProductsText>();

    public string Text
    {
        get
        {
            var rows = Rows().Where(row => row.One.Length > 0 || row.Other.Length > 0).ToList();
            var differ = rows.Where(row => row.One != row.Other)
                .Select(row => Words[CompareProductsText.Row].In(culture, ("name", row.Name), ("one", OrNone(row.One)), ("other", OrNone(row.Other)))).ToList();
            var same = rows.Where(row => row.One == row.Other).Select(row => $"{row.Name} ({row.One})").ToList();
            List<string> lines =
            [
                Words[CompareProductsText.Heading].In(culture, ("place", 1), ("title", one.TitleIn(culture))),
                Words[CompareProductsText.Heading].In(culture, ("place", 2), ("title", other.TitleIn(culture))),
                differ.Count > 0 ? string.Join("\n\n", differ) : Words[CompareProductsText.NothingDiffers].In(culture),
                same.Count > 0 ? Words[CompareProductsText.Same].In(culture, ("names", string.Join(", ", same))) : "",
            ];
            return string.Join("\n\n", lines.Where(line => line.Length > 0));
        }
    }

    private IEnumerable<(string Name, string One, string Other)> Rows()
    {
        yield return (Words[CompareProductsText.Price].In(culture), one.PriceIn(culture), other.PriceIn(culture));
        yield return (Words[CompareProductsText.Brand].In(culture), one.Brand, other.Brand);
        foreach (var name in one.Attributes.Keys.Union(other.Attributes.Keys, StringComparer.Ordinal))
            yield return (Capital(name), one.Attributes.GetValueOrDefault(name, ""), other.Attributes.GetValueOrDefault(name, ""));
        foreach (var name in OptionsOf(one).Union(OptionsOf(other), StringComparer.Ordinal))
            yield return (Capital(OptionNames.In(culture, name)), ValuesOf(one, name), ValuesOf(other, name));
        yield return (Words[CompareProductsText.Available].In(culture), IsAvailable(one), IsAvailable(other));
    }

    private string IsAvailable(Product product) =>
        Words[product.Variants.Any(variant => variant.IsAvailable) ? CompareProductsText.Yes : CompareProductsText.No].In(culture);

    private string OrNone(string value) => value.Length > 0 ? value : Words[CompareProductsText.None].In(culture);

    private static IEnumerable<string> OptionsOf(Product product) => product.Variants.SelectMany(variant => variant.Options.Keys).Distinct(StringComparer.Ordinal);

    private static string ValuesOf(Product product, string option) => string.Join(
        ", ", product.Variants.Where(variant => variant.IsAvailable).Select(variant => variant.Options.GetValueOrDefault(option)).OfType<string>().Distinct(StringComparer.Ordinal));

    private string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], culture) + text[1..];
}
