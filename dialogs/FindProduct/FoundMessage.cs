using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Products;

namespace RetailMessenger.Dialogs.FindProduct;

/// <summary>Says what was found, and asks at most one question about it.</summary>
internal sealed class FoundMessage(ProductCards cards)
{
    private static readonly Texts<FindProductText> Words = TextFiles.Of<FindProductText>();

    /// <summary>The message.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="wish">What was looked for.</param>
    /// <param name="said">The same in the customer's words.</param>
    /// <param name="results">What was found.</param>
    /// <param name="shown">Those of it that are shown now.</param>
    public Activity Of(ITurnContext turnContext, Wish wish, string said, ProductResults results, IReadOnlyList<ProductHit> shown)
    {
        var culture = turnContext.CultureOf();
        if (wish.Missed.Length > 0)
        {
            var person = CommandWords.NameOf(turnContext, Command.Person);
            return Offer.Of(Words[FindProductText.Missed].In(culture, ("words", wish.Missed), ("person", person)), person);
        }

        if (shown.Count == 0)
            return results.Hits.Count > 0 ? Offer.Of(Words[FindProductText.NoMore].In(culture)) : Nothing(turnContext, said, results);

        var question = results.Total > shown.Count ? Narrowing.FindQuestion(wish, results.Hits) : null;
        List<string> lines =
        [
            results.CorrectedText is { } corrected ? Words[FindProductText.Corrected].In(culture, ("words", corrected)) : "",
            Headline(culture, wish, results, shown.Count),
            question is { } asked ? Words[FindProductText.NarrowOption].In(culture, ("option", OptionNames.In(culture, asked.Option)))
                : results.Total > shown.Count ? Words[FindProductText.Narrow].In(culture) : "",
        ];
        var titles = TitlesOf(culture, wish, results, shown, question);
        return cards.Carousel(
            turnContext, string.Join("\n\n", lines.Where(line => line.Length > 0)), [.. shown.Select(hit => (hit.Product, hit.Variant))], titles);
    }

    private static string Headline(CultureInfo culture, Wish wish, ProductResults results, int shown)
    {
        if (wish.Skip > 0)
            return Words[FindProductText.More].In(culture, ("from", wish.Skip + 1), ("to", wish.Skip + shown), ("total", results.Total));
        var text = results.Total > shown ? FindProductText.Found : shown == 1 ? FindProductText.FoundOne : FindProductText.FoundAll;
        return text == FindProductText.FoundOne ? Words[text].In(culture) : Words[text].In(culture, ("total", results.Total));
    }

    private static List<string> TitlesOf(
        CultureInfo culture, Wish wish, ProductResults results, IReadOnlyList<ProductHit> shown, (string Option, IReadOnlyList<string> Values)? question)
    {
        var titles = new List<string>();
        if (question is var (option, values))
            titles.AddRange(values.Select(value => ButtonOf(option, value, culture)));
        if (results.Hits.Count > wish.Skip + shown.Count)
            titles.Add(Words[FindProductText.ShowMore].In(culture));
        if (shown.Count > 1)
            titles.AddRange([Words[FindProductText.Cheaper].In(culture), Words[FindProductText.Compare].In(culture)]);
        return titles;
    }

    private static Activity Nothing(ITurnContext turnContext, string said, ProductResults results)
    {
        var culture = turnContext.CultureOf();
        var others = results.Suggestions.Concat(results.NearestCategories).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var more = Words[others.Count > 0 ? FindProductText.Suggestions : FindProductText.NothingElse].In(culture);
        var person = CommandWords.NameOf(turnContext, Command.Person);
        return Offer.Of($"{Words[FindProductText.Nothing].In(culture, ("words", said))} {more}", others.Append(person));
    }

    // "10" says nothing on a button, "blue" does.
    private static string ButtonOf(string option, string value, CultureInfo culture) => option.Contains("size", StringComparison.OrdinalIgnoreCase)
        ? Capital(Words[FindProductText.OptionButton].In(culture, ("option", OptionNames.In(culture, option)), ("value", value)), culture)
        : Capital(value, culture);

    private static string Capital(string text, CultureInfo culture) => text.Length == 0 ? text : char.ToUpper(text[0], culture) + text[1..];
}
