using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>
/// Finds places in an order: first, 2nd, twenty-third, the last, next to last; primero, 2.º, tercer, el último, penúltima.
/// </summary>
/// <remarks>
/// English and Spanish. Any other language is read as English. A second that is a span of time ("one second") and a last that
/// dates something ("last week") are no places. No text makes it throw, and time grows with the length of the text; only the
/// first 8,192 characters are read.
/// </remarks>
public static class OrdinalRecognizer
{
    /// <summary>All places in the order of the text; they never overlap.</summary>
    /// <param name="text">What was written; null is read as empty.</param>
    /// <param name="culture">A culture code such as <c>en-us</c> or <c>es-MX</c>; null means English.</param>
    public static IReadOnlyList<OrdinalMatch> Recognize(string? text, string? culture = null)
    {
        var scanned = ScannedText.Of(text);
        var language = RecognizerCulture.Of(culture).Numbers;
        List<OrdinalMatch>? matches = null;
        for (var index = 0; index < scanned.Count;)
        {
            if (!TryReadAt(scanned, index, language, out var place, out var next))
            {
                index = next;
                continue;
            }

            (matches ??= []).Add(new OrdinalMatch(
                scanned.Start(index), scanned.Length(index, next), scanned.Text(index, next), place));
            index = next;
        }

        return matches ?? (IReadOnlyList<OrdinalMatch>)[];
    }

    private static bool TryReadAt(ScannedText text, int index, NumberLanguage language, out int place, out int next)
    {
        if (language.FromTheEnd.TryMatch(text, index, out place, out next))
            return !language.AfterLastInDates.Contains(text.Word(next)) || Skip(ref next);
        next = index + 1;
        place = 0;
        if (!TryReadFromTheStart(text, index, language, ref next, ref place))
            return false;
        if (!language.ToTheEnd.TryMatch(text, next, out _, out var end))
            return true;
        (place, next) = (-place, end);
        return true;
    }

    private static bool TryReadFromTheStart(ScannedText text, int index, NumberLanguage language, ref int next, ref int place)
    {
        if (text.IsDigits(index))
            return TryReadDigits(text, index, language, ref next, ref place);
        if (!CardinalReader.TryRead(text, index, language, out var number, out _))
            return false;
        next = number.Next;
        if (!number.IsOrdinal || number.Value is < 1 or > int.MaxValue || IsSpanOfTime(text, index, next, language))
            return false;
        place = (int)number.Value;
        return true;
    }

    private static bool TryReadDigits(ScannedText text, int index, NumberLanguage language, ref int next, ref int place)
    {
        if (Numerals.IsPartOfCode(text, index))
        {
            next = Numerals.SkipRun(text, index);
            return false;
        }

        if (!Numerals.HasOrdinalSuffix(text, index, language, out var behind) || !text.TryInt(index, out place) || place == 0)
            return false;
        next = behind;
        return true;
    }

    private static bool IsSpanOfTime(ScannedText text, int index, int next, NumberLanguage language) =>
        next == index + 1
        && language.Seconds.Contains(text.Word(index))
        && (language.BeforeSeconds.Contains(text.Word(index - 1)) || text.IsDigits(index - 1))
        && !language.Pronouns.Contains(text.Word(next));

    private static bool Skip(ref int next)
    {
        next++;
        return false;
    }
}
