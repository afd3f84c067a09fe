namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>A kind of thing that the shop sells, such as mugs.</summary>
/// <param name="Id">Its id, with which the ids of its products begin.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Categories">From the widest to the narrowest.</param>
/// <param name="Noun">What it is called.</param>
/// <param name="SpanishNoun">The same in Spanish, with a capital.</param>
/// <param name="Gender">The Spanish noun's: <c>m</c> or <c>f</c>, with <c>p</c> for several.</param>
/// <param name="OptionSet">In what its variants differ beside the color.</param>
/// <param name="Prices">The lowest and the highest.</param>
/// <param name="Palette">The colors that it comes in.</param>
/// <param name="Styles">The list of its styles.</param>
/// <param name="Materials">What it is made of.</param>
/// <param name="Attributes">What else is said of it, and the values to choose from.</param>
internal sealed record ProductKind(
    string Id,
    string Shape,
    IReadOnlyList<string> Categories,
    string Noun,
    string SpanishNoun,
    string Gender,
    string OptionSet,
    (int From, int To) Prices,
    string Palette,
    string Styles,
    IReadOnlyList<string> Materials,
    IReadOnlyDictionary<string, string[]> Attributes)
{
    public string Department => Categories[0];

    public static ProductKind Read(string[] fields)
    {
        var prices = DataFile.Split(fields[7], '-');
        return new ProductKind(
            fields[0], fields[1], DataFile.Split(fields[2], '>'), fields[3], fields[4], fields[5], fields[6],
            (DataFile.Number(prices[0]), DataFile.Number(prices[1])), fields[8], fields[9], DataFile.Split(fields[10], ','),
            DataFile.Split(fields[11], ';').Select(attribute => DataFile.Split(attribute, '=')).ToDictionary(
                // "5,000 mm, 10,000 mm": a comma that divides has a space behind it.
                pair => pair[0], pair => pair[1].Split(", ", StringSplitOptions.TrimEntries), StringComparer.Ordinal));
    }

    /// <summary>A Spanish text whose endings follow the noun: <c>@</c> is o, a, os or as, <c>~</c> is nothing or s.</summary>
    public string Inflect(string text)
    {
        var plural = Gender.Contains('p', StringComparison.Ordinal) ? "s" : "";
        var vowel = Gender[0] == 'f' ? "a" : "o";
        return text.Replace("@", vowel + plural, StringComparison.Ordinal).Replace("~", plural, StringComparison.Ordinal);
    }
}
