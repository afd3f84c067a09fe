using System.Globalization;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Shortens titles to what a network shows of them.</summary>
public static class Titles
{
    private const char Dots = '…';

    // A first word longer than this part of the room is cut in two rather than kept alone.
    private const double LeastFilled = 0.4;

    /// <summary>The title within so many UTF-16 units, ending with "…" when it was cut: after a word that says something, if it can.</summary>
    public static string Cut(string title, int most)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (title.Length <= most)
            return title;

        var room = Whole(title, most - 1);
        var ends = Enumerable.Range(0, room + 1).Reverse().Where(at => at > room * LeastFilled && char.IsWhiteSpace(title[at])).ToList();
        var end = ends.Find(at => !FunctionWords.Contain(PlainText.Of(LastWord(title, at)))) is > 0 and var found ? found : ends.FirstOrDefault(room);
        return title[..end].TrimEnd(' ', ',', ';', ':', '-', '–', '(', '.', '/') + Dots;
    }

    /// <summary>
    /// All titles within so many units, no two of different titles alike: where their beginnings are, the ends that tell them apart are kept, and as
    /// the last resort they are numbered.
    /// </summary>
    public static IReadOnlyList<string> CutAll(IReadOnlyList<string> titles, int most)
    {
        ArgumentNullException.ThrowIfNull(titles);
        foreach (var cut in (ReadOnlySpan<Func<string, int, string>>)[Cut, KeepEnd])
        {
            var all = titles.Select(title => cut(title, most)).ToList();
            if (AreDistinct(all, titles))
                return all;
        }

        return [.. titles.Select((title, index) => Numbered(title, index, most))];
    }

    private static string KeepEnd(string title, int most)
    {
        if (title.Length <= most)
            return title;

        var head = Whole(title, (most - 1) / 3);
        var tail = title.Length - (most - 1 - head);
        while (tail < title.Length && (char.IsLowSurrogate(title[tail]) || CharUnicodeInfo.GetUnicodeCategory(title, tail) == UnicodeCategory.NonSpacingMark))
            tail++;
        return title[..head].TrimEnd() + Dots + title[tail..].TrimStart();
    }

    private static string Numbered(string title, int index, int most)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ");
        return number.Length >= most ? number[..Math.Min(most, number.Length)].TrimEnd() : number + Cut(title, most - number.Length);
    }

    private static bool AreDistinct(List<string> cut, IReadOnlyList<string> titles) =>
        cut.Zip(titles).GroupBy(pair => pair.First, StringComparer.OrdinalIgnoreCase).All(group => group.Select(pair => pair.Second).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1);

    private static string LastWord(string title, int end)
    {
        var start = title.LastIndexOf(' ', Math.Max(0, end - 1)) + 1;
        return start < end ? title[start..end] : "";
    }

    private static int Whole(string text, int limit)
    {
        var at = 0;
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (next > limit)
                break;
            at = next;
        }

        return at;
    }
}
