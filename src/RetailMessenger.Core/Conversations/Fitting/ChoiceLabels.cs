using System.Globalization;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>What to write for each of several choices, so that no answer can mean two of them.</summary>
internal static class ChoiceLabels
{
    private const int Letters = 26;

    /// <summary>Numbers; letters where a title begins with a number itself; the titles themselves where all are numbers.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<string> titles)
    {
        if (titles.Count > 0 && titles.All(IsNumber) && titles.Distinct(StringComparer.Ordinal).Count() == titles.Count)
            return titles;

        return titles.Count <= Letters && titles.Any(title => char.IsAsciiDigit(PlainText.Of(title).FirstOrDefault()))
            ? [.. titles.Select((_, index) => ((char)('A' + index)).ToString())]
            : [.. titles.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture))];
    }

    public static bool IsNumber(string title) => int.TryParse(title, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
