using System.Text.RegularExpressions;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>Takes limits, sizes and colours out of a customer's words. What is not understood stays a word to look for.</summary>
internal static partial class QueryReader
{
    public const string Size = "size";
    public const string Colour = "colour";

    private const int Longest = 300;
    private const string SizeValue = @"(?:\d{1,3}(?:[.,]\d)?|x{0,4}[sl]|\d?xl|\dxs|m|small|medium|large|extra large|pequen[oa]|median[oa]|grande)\b";
    private const string Or = @"(?:\s*,\s*|\s*/\s*|\s+(?:or|and|o|u|y)\s+)";

    public static ReadQuery Read(string text, Language language)
    {
        var folded = SearchText.Fold(text[..Math.Min(text.Length, Longest)]);
        var rest = folded;
        var conditions = new List<string>();
        var wishes = new List<OptionWish>();
        var inStock = Take(InStock(), ref rest, conditions) is not null;
        var (min, max) = TakePrices(ref rest, conditions);
        while (Take(Sizes(), ref rest, conditions) is { } size)
            wishes.Add(new OptionWish(Size, ValuesOf(size.Groups["values"].Value), IsRefused: size.Groups["not"].Success));
        rest = TakeColours(rest, WordList.Of(language), conditions, wishes);

        var all = SearchText.WordsOf(rest);
        var words = all.Where(word => !WordList.Of(language).IsSmall(word)).ToList();
        if (words.Count == 0 && conditions.Count == 0)
            words = all;
        var understood = new UnderstoodQuery
        {
            Words = string.Join(' ', words),
            MinPrice = min,
            MaxPrice = max,
            InStockOnly = inStock,
            Wishes = wishes,
        };
        return new ReadQuery(folded, words, understood, conditions);
    }

    private static (decimal? Min, decimal? Max) TakePrices(ref string rest, List<string> conditions)
    {
        decimal? min = null, max = null;
        while (PriceReader.Read(rest) is { } price)
        {
            min ??= price.Min;
            max ??= price.Max;
            conditions.Add(price.Said.Trim());
            var at = rest.IndexOf(price.Said, StringComparison.Ordinal);
            rest = $"{rest[..at]} ; {rest[(at + price.Said.Length)..]}";
        }

        return (min, max);
    }

    private static Match? Take(Regex pattern, ref string rest, List<string> conditions)
    {
        var match = pattern.Match(rest);
        if (!match.Success)
            return null;
        conditions.Add(match.Value.Trim());
        rest = $"{rest[..match.Index]} ; {rest[(match.Index + match.Length)..]}";
        return match;
    }

    // Colours that stand together with "or" between them are one wish; a "not" before them refuses them.
    private static string TakeColours(string rest, WordList words, List<string> conditions, List<OptionWish> wishes)
    {
        var tokens = Tokens().Matches(rest).Select(match => match.Value).ToList();
        var kept = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var begin = i;
            var refused = IsNot(tokens[i]) ? tokens.FindIndex(i + 1, token => !words.IsSmall(token)) : -1;
            var isRefused = refused > 0 && words.IsColour(tokens[refused]);
            i = isRefused ? refused : i;
            if (!words.IsColour(tokens[i]))
            {
                kept.Add(tokens[i]);
                continue;
            }

            var values = new List<string> { tokens[i] };
            while (i + 1 < tokens.Count)
            {
                var next = i + 1 < tokens.Count - 1 && IsOr(tokens[i + 1]) ? i + 2 : i + 1;
                if (!words.IsColour(tokens[next]))
                    break;
                values.Add(tokens[next]);
                i = next;
            }

            conditions.Add(string.Join(' ', tokens[begin..(i + 1)]).Replace(" ,", ",", StringComparison.Ordinal));
            wishes.Add(new OptionWish(Colour, values, isRefused));
        }

        return string.Join(' ', kept);
    }

    private static bool IsNot(string word) => word is "not" or "no" or "except" or "without" or "dont" or "sin" or "excepto" or "menos" or "ni";

    private static bool IsOr(string word) => word is "or" or "and" or "o" or "u" or "y" or "nor" or "ni" or "," or "/";

    private static List<string> ValuesOf(string said) => [.. OrWords().Split(said).Select(value => value.Trim().Replace(',', '.')).Where(value => value.Length > 0)];

    [GeneratedRegex(@"\b(?:only\s+)?(?:in stock|available now|available|en stock|disponibles?(?: ahora)?|en existencias?)\b", RegexOptions.None, SearchText.PatternTimeout)]
    private static partial Regex InStock();

    [GeneratedRegex(
        @"(?:\b(?<not>not|no|except|excepto|sin)\s+)?\b(?:in\s+|de\s+|en\s+)?(?:size|sizes|talla|tallas|tamano|numero)\s+(?<values>" + SizeValue + @"(?:" + Or + SizeValue + @")*)"
        + @"|\b(?<values>(?:\d{1,2}|x{0,4}[sl]|m))\s+(?:size|sized)\b",
        RegexOptions.None, SearchText.PatternTimeout)]
    private static partial Regex Sizes();

    [GeneratedRegex(Or, RegexOptions.None, SearchText.PatternTimeout)]
    private static partial Regex OrWords();

    [GeneratedRegex(@"[\p{L}\p{N}]+|[,/;]", RegexOptions.None, SearchText.PatternTimeout)]
    private static partial Regex Tokens();
}
