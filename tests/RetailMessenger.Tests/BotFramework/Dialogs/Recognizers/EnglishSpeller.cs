namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers;

/// <summary>Writes numbers as an English speaker says them.</summary>
internal static class EnglishSpeller
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Scales = ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <param name="value">From zero on.</param>
    /// <param name="withAnd">Whether to say "a hundred and one" instead of "a hundred one".</param>
    public static string Cardinal(long value, bool withAnd = true)
    {
        if (value == 0)
            return Small[0];
        var groups = new List<string>();
        for (var scale = 0; value > 0; scale++, value /= 1000)
        {
            var group = (int)(value % 1000);
            if (group == 0)
                continue;
            var and = withAnd && scale == 0 && group < 100 && value >= 1000 ? "and " : "";
            groups.Insert(0, $"{and}{Group(group, withAnd)} {Scales[scale]}".Trim());
        }

        return string.Join(' ', groups);
    }

    public static string Ordinal(int value)
    {
        var cardinal = Cardinal(value);
        var cut = cardinal.LastIndexOfAny([' ', '-']) + 1;
        var last = cardinal[cut..];
        var ordinal = Irregular.TryGetValue(last, out var irregular) ? irregular : last.EndsWith('y') ? last[..^1] + "ieth" : last + "th";
        return cardinal[..cut] + ordinal;
    }

    private static string Group(int value, bool withAnd)
    {
        if (value < 20)
            return Small[value];
        if (value < 100)
            return value % 10 == 0 ? Tens[value / 10] : $"{Tens[value / 10]}-{Small[value % 10]}";
        var rest = value % 100 == 0 ? "" : $" {(withAnd ? "and " : "")}{Group(value % 100, withAnd)}";
        return $"{Small[value / 100]} hundred{rest}";
    }
}
