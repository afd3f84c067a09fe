using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>What to offer when nothing fits: the query without one of its parts, and categories nearby.</summary>
internal static class NothingFound
{
    private const int Most = 3;

    // As many products as one looks at to tell the categories of what was meant.
    private const int Looked = 20;

    public static ProductResults Suggest(ProductQuery query, ReadQuery read, ProductResults nothing, ProductIndex index, Language language)
    {
        var shorter = read.Conditions.Concat(read.Words.Count > 1 ? read.Words : [])
            .Select(part => Without(read.Text, part))
            .Append(string.Join(' ', read.Words))
            .Where(text => text.Length > 0 && text != read.Text)
            .Distinct(StringComparer.Ordinal)
            .Where(text => Find(query with { Text = text, Most = 1 }).Count > 0)
            .Take(Most);
        return nothing with { Suggestions = [.. shorter], NearestCategories = CategoriesNear(read, index, Find) };

        IReadOnlyList<ProductHit> Find(ProductQuery other) => new Picked(other, QueryReader.Read(other.Text, language), index, language).Pick().Hits;
    }

    private static List<string> CategoriesNear(ReadQuery read, ProductIndex index, Func<ProductQuery, IReadOnlyList<ProductHit>> find)
    {
        var near = read.Words.Count == 0
            ? []
            : find(new ProductQuery { Text = string.Join(' ', read.Words), Most = Looked })
                .Select(hit => hit.Product.Categories)
                .Where(categories => categories.Count > 0)
                .CountBy(categories => categories[^1], StringComparer.Ordinal)
                .ToList();
        return [.. (near.Count > 0 ? near : [.. index.WidestCategories.Where(category => category.Value > 0)])
            .OrderByDescending(category => category.Value).Select(category => category.Key).Take(Most)];
    }

    private static string Without(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? text : string.Join(' ', $"{text[..at]} {text[(at + part.Length)..]}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
