using System.Text.RegularExpressions;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>Under which terms a product is found in a language, and how much each says about it.</summary>
internal static partial class ProductTerms
{
    // Twice as much as a description's word counts a title's: there stands what the thing is, before "for" and "with" most of all.
    private const int OfTitle = 3;
    private const int OfItsBeginning = 2;
    private const int OfOtherTitle = 1;
    private const int OfCategory = 3;
    private const int OfProperty = 3;
    private const int OfDescription = 2;
    private const int OfBrand = 1;
    private const char TypeMark = '=';

    private static readonly string[] TypeNames = ["product type", "product_type", "tipo de producto"];

    public static Dictionary<string, int> Of(Product product, Language language)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = product.Translations.GetValueOrDefault(language.Code) ?? new ProductWords(product.Title, product.Description);
        Add(words.Title, OfTitle);
        Add(BeginningOf(words.Title), OfItsBeginning);
        Add(words.Description, OfDescription);
        Add(product.Brand, OfBrand);
        if (words.Title != product.Title)
            Add(product.Title, OfOtherTitle);
        foreach (var category in product.Categories)
            Add(category, OfCategory);
        foreach (var attribute in product.Attributes)
            Add(WordsOf(attribute), OfProperty);
        foreach (var value in product.Variants.SelectMany(variant => variant.Options.Values).Distinct(StringComparer.Ordinal))
            Add(value, OfProperty);
        foreach (var type in TypesOf(product))
            terms[TypeOf(SearchText.TermsOf(type, language))] = 1;
        return terms;

        void Add(string text, int weight)
        {
            foreach (var term in SearchText.TermsOf(text, language))
                terms[term] = terms.GetValueOrDefault(term) + weight;
        }
    }

    /// <summary>The term of all products whose kind is called by these terms and by no more.</summary>
    public static string TypeOf(IEnumerable<string> terms) => TypeMark + string.Join(' ', terms);

    public static bool IsType(string term) => term[0] == TypeMark;

    private static IEnumerable<string> TypesOf(Product product) => product.Categories.Concat(
        product.Attributes.Where(attribute => TypeNames.Contains(attribute.Key, StringComparer.OrdinalIgnoreCase)).Select(attribute => attribute.Value));

    private static string BeginningOf(string title) => WhereItsBeginningEnds().Match(title) is { Success: true } end ? title[..end.Index] : title;

    // What is merely so or not so is found by its name; a mere number says nothing.
    private static string WordsOf(KeyValuePair<string, string> attribute) => attribute.Value.ToUpperInvariant() switch
    {
        "TRUE" or "YES" => attribute.Key,
        "FALSE" or "NO" => "",
        _ => attribute.Value.Any(char.IsLetter) ? attribute.Value : "",
    };

    [GeneratedRegex(@"\b(for|with|w/|compatible|para|con)\b|[,(]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, SearchText.PatternTimeout)]
    private static partial Regex WhereItsBeginningEnds();
}
