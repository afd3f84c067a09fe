using System.Globalization;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Titles of buttons that are too long for a network. What was left out shows as "…".</summary>
public static class Titles
{
    private const string Ellipsis = "…";

    /// <summary>
    /// The title in at most so many UTF-16 units; itself when it fits. It ends with a word, one that carries a meaning if possible, unless that
    /// leaves most of the room empty; what a reader takes for one character is never torn.
    /// </summary>
    /// <param name="title">What the button says.</param>
    /// <param name="most">At least 1.</param>
    /// <param name="culture">Whose small words do not end a title; null for those of every <see cref="Language"/>.</param>
    public static string Cut(string title, int most, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return title.Length <= most ? title : string.Concat(TitleHead.Of(title.AsSpan().Trim(), most - 1, culture), Ellipsis);
    }

    /// <summary>
    /// All of them cut, in their order, so that different titles remain different: by what distinguishes their ends, and by a number where even that
    /// does not help. Titles that fit stay as they are.
    /// </summary>
    /// <param name="titles">What the buttons of one message say.</param>
    /// <param name="most">At least 8.</param>
    /// <param name="culture">As for <see cref="Cut"/>.</param>
    public static IReadOnlyList<string> CutAll(IReadOnlyList<string> titles, int most, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 8);
        return new TitleSet(titles, most, culture).Labels();
    }

    /// <summary>The beginning of a title's first units and, as far as it fits, what follows them.</summary>
    internal static string CutMiddle(string title, int first, int most, CultureInfo? culture)
    {
        var room = most - Ellipsis.Length;
        var end = title[first..].Trim();
        if (end.Length > room)
            end = Cut(end, room - (most / 3), culture);
        var head = TitleHead.Of(title.AsSpan(0, first).Trim(), room - end.Length, culture);
        return string.Concat(head, Ellipsis, end);
    }
}
