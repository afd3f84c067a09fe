using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>
/// Finds numbers in what a customer wrote: digits with the separators of the region (1,234.5 or 1.234,5), signs, fractions
/// (1/2, ½, two and a half, medio), words (twenty-five, dos mil quinientos, a dozen) and mixtures of them (2 million, 2k).
/// </summary>
/// <remarks>
/// English and Spanish. Any other language is read as English. A percentage is the number before its sign. Digits inside a code
/// (R1001, SKU-77), ordinals (2nd) and pronouns ("the red one", "una camiseta") are no numbers; so is what exceeds a decimal.
/// No text makes it throw, and time grows with the length of the text; only the first 8,192 characters are read.
/// </remarks>
public static class NumberRecognizer
{
    /// <summary>All numbers in the order of the text; they never overlap.</summary>
    /// <param name="text">What was written; null is read as empty.</param>
    /// <param name="culture">
    /// A culture code such as <c>en-us</c> or <c>es-MX</c>; its region decides which of the two signs separates thousands. Null means English.
    /// </param>
    public static IReadOnlyList<NumberMatch> Recognize(string? text, string? culture = null)
    {
        var scanned = ScannedText.Of(text);
        var language = RecognizerCulture.Of(culture);
        List<NumberMatch>? matches = null;
        var behindLast = -1;
        for (var index = 0; index < scanned.Count;)
        {
            if (!TryReadAt(scanned, index, behindLast, language, out var number, out var next))
            {
                index = next;
                continue;
            }

            (matches ??= []).Add(new NumberMatch(
                scanned.Start(index), scanned.Length(index, next), scanned.Text(index, next), number));
            index = behindLast = next;
        }

        return matches ?? (IReadOnlyList<NumberMatch>)[];
    }

    private static bool TryReadAt(ScannedText text, int index, int behindLast, RecognizerCulture culture, out decimal value, out int next)
    {
        var isNegative = IsMinus(text, index, behindLast, culture);
        var first = isNegative || IsPlus(text, index) ? index + 1 : index;
        value = 0;
        next = index + 1;
        if (text.IsDigits(first) && IsNoQuantity(text, first, culture, ref next))
            return false;

        if (!TryReadUnsigned(text, first, culture, out var number))
        {
            next = text.IsDigits(first) ? Numerals.SkipRun(text, first) : index + 1;
            return false;
        }

        next = number.Next;
        value = isNegative ? -number.Value : number.Value;
        if (!number.IsOrdinal && Numerals.Counts(text, first, next, culture.Numbers))
            return true;
        return false;
    }

    private static bool TryReadUnsigned(ScannedText text, int index, RecognizerCulture culture, out ReadNumber number)
    {
        if (!IsLeadingPoint(text, index, culture))
            return NumberReader.TryRead(text, index, culture.Numbers, culture.Signs, out number);
        var places = text[index + 1].Length;
        number = default;
        if (places > 9 || !text.TryInt(index + 1, out var digits))
            return false;
        number = new ReadNumber(index + 2, digits / (decimal)Math.Pow(10, places), IsOrdinal: false);
        return true;
    }

    private static bool IsNoQuantity(ScannedText text, int digits, RecognizerCulture culture, ref int next)
    {
        if (Numerals.HasOrdinalSuffix(text, digits, culture.Numbers, out var behind))
        {
            next = behind;
            return true;
        }

        if (!Numerals.IsPartOfCode(text, digits))
            return false;
        next = Numerals.SkipRun(text, digits);
        return true;
    }

    private static bool IsMinus(ScannedText text, int index, int behindLast, RecognizerCulture culture)
    {
        if (text.IsSymbol(index, '-') || text.IsSymbol(index, '−'))
            return IsSign(text, index);
        return index != behindLast && culture.Numbers.Minus.Contains(text.Word(index));
    }

    private static bool IsPlus(ScannedText text, int index) => text.IsSymbol(index, '+') && IsSign(text, index);

    // "10-5" and "covid-19" have no sign
    private static bool IsSign(ScannedText text, int index) =>
        text.IsDigits(index + 1) && text.Touches(index + 1) && (!text.Touches(index) || text.IsSymbol(index - 1, '('));

    private static bool IsLeadingPoint(ScannedText text, int index, RecognizerCulture culture) =>
        text.IsSymbol(index, culture.Signs.Decimal) && !text.Touches(index) && text.IsDigits(index + 1) && text.Touches(index + 1);
}
