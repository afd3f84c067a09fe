using System.Globalization;
using System.Text.RegularExpressions;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>Finds price limits in a customer's folded words, English or Spanish.</summary>
internal static partial class PriceReader
{
    private const decimal Nearly = 0.2m;
    private const string Symbol = @"(?:[€$£]|\b(?:usd|eur|gbp)\b)";
    private const string Currency = @"(?:[€$£]|\b(?:euros?|eur|dollars?|usd|bucks|pounds?|gbp|quid|dolar(?:es)?|libras?|pesos?)\b)";
    private const string Number = @"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)|\d+(?:[.,]\d{1,2})?(?![.,]?\d)";

    // "Under 5 kg" and "up to 10 years" are no prices.
    private const string NoMeasure =
        @"(?!\s*-?(?:[%""”″]|(?:inch(?:es)?|cm|mm|m|meters?|metros?|ft|gb|tb|mb|kg|g|grams?|lbs?|oz|l|ml|litres?|liters?|litros?|w|watts?|v|volts?|mah|hz|mp|years?|anos?|months?|meses|pulgadas?|pieces|piezas|people|personas|hours?|horas?)\b))";

    /// <summary>The first limits in the text, and the piece of it that says them; null when there are none.</summary>
    public static (decimal? Min, decimal? Max, string Said)? Read(string text)
    {
        if (Ranges().Match(text) is { Success: true } range)
        {
            var (one, other) = (Amount(range, "low"), Amount(range, "high"));
            return (Math.Min(one, other), Math.Max(one, other), range.Value);
        }

        if (Nears().Match(text) is { Success: true } near)
            return (Amount(near, "low") * (1 - Nearly), Amount(near, "low") * (1 + Nearly), near.Value);
        var most = Mosts().Match(text);
        var least = Leasts().Match(most.Success ? text.Replace(most.Value, new string(' ', most.Length), StringComparison.Ordinal) : text);
        if (most.Success && least.Success)
            return (Amount(least, "low"), Amount(most, "high"), most.Index < least.Index ? most.Value : least.Value);
        if (most.Success)
            return (null, Amount(most, "high"), most.Value);
        return least.Success ? (Amount(least, "low"), null, least.Value) : null;
    }

    private static decimal Amount(Match match, string group)
    {
        var said = match.Groups[group].Value;

        // Three digits behind a mark are thousands: "1.200" and "1,200"; one or two are a fraction, whichever mark is used.
        var lastMark = said.LastIndexOfAny(['.', ',']);
        var isFraction = lastMark >= 0 && said.Length - lastMark - 1 < 3;
        var whole = (isFraction ? said[..lastMark] : said).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var number = isFraction ? $"{whole}.{said[(lastMark + 1)..]}" : whole;
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
    }

    [GeneratedRegex(
        @"\b(?:between|entre|from|desde)\s+" + Symbol + @"?\s*(?<low>" + Number + @")\s*" + Currency + @"?\s*(?:and|y|to|a|hasta|-)\s*" + Symbol + @"?\s*(?<high>" + Number + @")\s*" + Currency + @"?" + NoMeasure
        + @"|(?:\b(?:from|de|desde)\s+)?" + Symbol + @"\s*(?<low>" + Number + @")\s*(?:to|-|a|hasta)\s*" + Symbol + @"?\s*(?<high>" + Number + @")"
        + @"|(?:\b(?:from|de|desde)\s+)?(?<low>" + Number + @")\s*" + Currency + @"?\s*(?:to|-|a|hasta)\s*(?<high>" + Number + @")\s*" + Currency,
        RegexOptions.None, SearchText.PatternTimeout)]
    private static partial Regex Ranges();

    [GeneratedRegex(
        @"\b(?:around|about|roughly|circa|alrededor de|cerca de|unos|sobre(?: los)?)\s+(?:" + Symbol + @"\s*(?<low>" + Number + @")|(?<low>" + Number + @")\s*" + Currency + ")",
        RegexOptions.None, SearchText.PatternTimeout)]
    private static partial Regex Nears();

    [GeneratedRegex(
        @"(?:\b(?:under|below|less than|cheaper than|up to|at most|no more than|not more than|not over|within|max(?:imum)?(?: of)?|menos de|por debajo de|hasta|como mucho|como maximo|max(?:imo)?(?: de)?|no mas de|inferior a|por menos de)|<=?)\s*(?:los\s+|de\s+)?"
        + Symbol + @"?\s*(?<high>" + Number + @")\s*" + Currency + @"?" + NoMeasure
        + @"|" + Symbol + @"?\s*\b(?<high>" + Number + @")\s*" + Currency + @"?\s*(?:or less|or under|or below|max(?:imum)?|tops|o menos|como mucho|como maximo|maximo)\b",
        RegexOptions.None, SearchText.PatternTimeout)]
    private static partial Regex Mosts();

    [GeneratedRegex(
        @"(?:\b(?:over|above|more than|at least|no less than|min(?:imum)?(?: of)?|starting at|mas de|por encima de|desde|a partir de|al menos|como minimo|min(?:imo)?(?: de)?|superior a)|>=?)\s*(?:los\s+)?"
        + Symbol + @"?\s*(?<low>" + Number + @")\s*" + Currency + @"?" + NoMeasure
        + @"|\bfrom\s+(?:" + Symbol + @"\s*(?<low>" + Number + @")|(?<low>" + Number + @")\s*" + Currency + @")"
        + @"|" + Symbol + @"?\s*\b(?<low>" + Number + @")\s*" + Currency + @"?\s*(?:or more|or over|and up|o mas|y mas|como minimo)\b",
        RegexOptions.None, SearchText.PatternTimeout)]
    private static partial Regex Leasts();
}
