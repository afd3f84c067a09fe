using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Products;

/// <summary>Finds the product that a customer means: one of those shown, by its place or title, or the best that the search has for the words.</summary>
internal sealed class ProductFinder(IProductSearch search, ICatalog catalog, ProductMemory memory)
{
    private const int MostWordsOfPlace = 4;
    private const int Looked = 5;

    private static readonly Texts<ProductsText> Words = TextFiles.Of<ProductsText>();

    /// <summary>The product for words.</summary>
    public async Task<Lookup<Product>> FindAsync(ITurnContext turnContext, string words, CancellationToken cancellationToken)
    {
        var shown = await memory.ReadAsync(turnContext, cancellationToken);
        var plain = PlainText.Of(words);
        var place = PlaceIn(plain) - 1 ?? shown.Titles.FindIndex(title => PlainText.Of(title) == plain);
        return place >= 0 && place < shown.Ids.Count
            ? await catalog.FindAsync(shown.Ids[place], cancellationToken)
            : await SearchAsync(turnContext, words, cancellationToken);
    }

    /// <summary>The product that was looked at last, or the only one shown; not found when there is none.</summary>
    public async Task<Lookup<Product>> FindCurrentAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var shown = await memory.ReadAsync(turnContext, cancellationToken);
        return shown.Current is { } id ? await catalog.FindAsync(id, cancellationToken) : new Lookup<Product>.NotFound();
    }

    /// <summary>The place, from 1, that words such as "2" or "the second one" name; null when they name none.</summary>
    public static int? PlaceIn(string plain)
    {
        var words = PlainText.WordsOf(plain);
        if (words is [var only] && int.TryParse(only, out var number))
            return number;
        if (words.Length > MostWordsOfPlace)
            return null;

        foreach (var language in Language.All)
        {
            var ordinals = Words[ProductsText.Ordinals].WrittenIn(language);
            for (var i = 0; i < ordinals.Count; i++)
            {
                if (words.Contains(ordinals[i], StringComparer.Ordinal))
                    return (i % 5) + 1;
            }
        }

        return null;
    }

    private async Task<Lookup<Product>> SearchAsync(ITurnContext turnContext, string words, CancellationToken cancellationToken)
    {
        var query = new ProductQuery { Text = words, Language = turnContext.LanguageOf().Code, Most = Looked };
        var plain = PlainText.Of(words);
        return await search.SearchAsync(query, cancellationToken) switch
        {
            Lookup<ProductResults>.Found { Value.Hits: [var best, ..] hits } found =>
                new Lookup<Product>.Found((hits.FirstOrDefault(hit => IsCalled(hit.Product, plain)) ?? best).Product, found.AsOf),
            Lookup<ProductResults>.TryLater later => new Lookup<Product>.TryLater(later.After),
            _ => new Lookup<Product>.NotFound(),
        };
    }

    private static bool IsCalled(Product product, string plain) =>
        product.Translations.Values.Select(words => words.Title).Append(product.Title).Any(title => PlainText.Of(title) == plain);
}
