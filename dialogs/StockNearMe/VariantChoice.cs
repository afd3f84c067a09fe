using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.StockNearMe;

/// <summary>Which variant of a product is meant, asking no more than is needed.</summary>
internal static class VariantChoice
{
    /// <summary>The variants that fit what is settled.</summary>
    public static IReadOnlyList<ProductVariant> Left(Product product, IReadOnlyDictionary<string, string> settled) =>
        [.. product.Variants.Where(variant => settled.All(option => variant.Options.GetValueOrDefault(option.Key) == option.Value))];

    /// <summary>The next option in which those that are left differ, and its values; null when none does.</summary>
    public static (string Option, IReadOnlyList<string> Values)? FindOpen(IReadOnlyList<ProductVariant> left) => left
        .SelectMany(variant => variant.Options)
        .GroupBy(option => option.Key, StringComparer.Ordinal)
        .Select(option => (Option: option.Key, Values: option.Select(item => item.Value).Distinct(StringComparer.Ordinal).ToList()))
        .Where(option => option.Values.Count > 1)
        .Select(option => ((string, IReadOnlyList<string>)?)(option.Option, option.Values))
        .FirstOrDefault();

    /// <summary>What a text says of an option; null when it says nothing, or several values.</summary>
    public static string? FindValue(string text, IReadOnlyList<string> values)
    {
        var padded = $" {PlainText.Of(text)} ";
        var said = values.Where(value => padded.Contains($" {PlainText.Of(value)} ", StringComparison.Ordinal)).ToList();

        // "16 GB" says "6 GB" as little as "dark blue" says "blue".
        var whole = said.Where(value => !said.Exists(longer => longer.Length > value.Length && PlainText.Of(longer).Contains(PlainText.Of(value), StringComparison.Ordinal))).ToList();
        return whole.Count == 1 ? whole[0] : null;
    }

    /// <summary>What the first message says of the options by itself. Short values such as "9" or "M" count only beside the option's name.</summary>
    public static IReadOnlyDictionary<string, string> FindIn(string said, Product product)
    {
        var settled = new Dictionary<string, string>(StringComparer.Ordinal);
        while (FindOpen(Left(product, settled)) is var (option, values))
        {
            var padded = $" {PlainText.Of(said)} ";
            var clear = values.Where(value => value.Length > 2 || SaysBeside(padded, option, value)).ToList();
            if (FindValue(said, clear) is not { } value)
                break;
            settled[option] = value;
        }

        return settled;
    }

    private static bool SaysBeside(string padded, string option, string value)
    {
        string[] names = option.Contains("size", StringComparison.OrdinalIgnoreCase) ? [option, "size", "talla", "numero"] : [option];
        return names.Any(name => padded.Contains($" {PlainText.Of(name)} {PlainText.Of(value)} ", StringComparison.Ordinal));
    }
}
