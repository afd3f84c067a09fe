using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.FindProduct;

/// <summary>Understands what a customer says to what was found: an option of it, a limit, more words, or something else to look for.</summary>
internal sealed class Narrowing(IProductSearch search)
{
    /// <summary>Among how many of the best an option is looked for.</summary>
    public const int Looked = 20;

    private const int MostButtons = 4;

    private static readonly Texts<FindProductText> Words = TextFiles.Of<FindProductText>();

    /// <summary>The option that divides what was found best, and those of its values that most of it has; null when none helps.</summary>
    public static (string Option, IReadOnlyList<string> Values)? FindQuestion(Wish wish, IReadOnlyList<ProductHit> hits) => hits
        .SelectMany(hit => hit.Product.Variants.Where(variant => variant.IsAvailable).SelectMany(variant => variant.Options).Distinct())
        .Where(option => wish.LeavesOpen(option.Key))
        .GroupBy(option => option.Key, StringComparer.Ordinal)
        .Select(option => (Option: option.Key, Values: option.CountBy(item => item.Value, StringComparer.OrdinalIgnoreCase).ToList()))
        .Where(option => option.Values.Count > 1)
        .OrderByDescending(option => option.Values.Sum(value => value.Value))
        .Select(option => ((string, IReadOnlyList<string>)?)(
            option.Option,
            [.. option.Values.OrderByDescending(value => value.Value).Take(MostButtons).Select(value => value.Key)]))
        .FirstOrDefault();

    /// <summary>What is wanted now: the wish, changed; another one; or the same with what was missed.</summary>
    public async Task<Wish> ReadAsync(ITurnContext turnContext, Wish wish, string said, IReadOnlyList<ProductHit> hits, CancellationToken cancellationToken)
    {
        said = WithoutNo(said);
        if (FindOption(said, hits) is var (option, value))
            return wish.With(option, value);

        var language = turnContext.LanguageOf().Code;
        if (await FindAsync(new ProductQuery { Text = said, Language = language, Most = 1 }, cancellationToken) is not { } alone)
            return wish with { Missed = said };

        var more = wish.With(alone.Understood);
        var words = string.Join(' ', alone.Understood.Words.Split(' ').Where(word => !IsFiller(word)));
        var isOnlyLimits = words.Length == 0;
        if (isOnlyLimits ? IsSame(more, wish) : alone is { Hits.Count: 0, Suggestions.Count: 0 })
            return wish with { Missed = said };
        if (!isOnlyLimits)
            more = more with { Words = $"{wish.Words} {words}".Trim() };

        // A limit that nothing keeps is told as such; words that only what was not shown before has were meant for something else.
        if (isOnlyLimits)
            return more;
        var both = await FindAsync(more.ToQuery(language, 1), cancellationToken);
        var best = both is { Hits: [var first, ..] } ? first.Product.Id : null;
        return best is not null && (alone.Hits.Count == 0 || hits.Any(hit => hit.Product.Id == best)) ? more
            : alone.Hits.Count > 0 ? Wish.Of(alone.Understood)
            : wish with { Missed = said };
    }

    // "No, in red" is a correction; "no red" would be a refusal.
    private static string WithoutNo(string said) => said.StartsWith("no,", StringComparison.OrdinalIgnoreCase) ? said[3..].Trim() : said;

    private static bool IsSame(Wish one, Wish other) =>
        one.Text == other.Text && (one.MinPrice, one.MaxPrice, one.InStockOnly) == (other.MinPrice, other.MaxPrice, other.InStockOnly);

    // "Only blue", "size 10", "128 GB": all that is said is one value.
    private static (string Option, string Value)? FindOption(string said, IReadOnlyList<ProductHit> hits)
    {
        var words = PlainText.WordsOf(said).Where(word => !IsFiller(word)).ToList();
        var plain = string.Join(' ', words.Count > 0 ? words : [.. PlainText.WordsOf(said)]);
        var options = hits.SelectMany(hit => hit.Product.Variants).SelectMany(variant => variant.Options);
        return options.Where(option => PlainText.Of(option.Value) == plain || PlainText.Of($"{option.Key} {option.Value}") == plain)
            .Select(option => ((string, string)?)(option.Key, option.Value)).FirstOrDefault();
    }

    private static bool IsFiller(string word) => Language.All.Any(language => Words[FindProductText.Fillers].WrittenIn(language).Any(filler => PlainText.Of(filler) == word));

    private async Task<ProductResults?> FindAsync(ProductQuery query, CancellationToken cancellationToken) =>
        await search.SearchAsync(query, cancellationToken) is Lookup<ProductResults>.Found found ? found.Value : null;
}
