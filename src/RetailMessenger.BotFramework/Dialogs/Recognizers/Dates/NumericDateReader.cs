using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Reads 2026-05-12, 5/12/2026, 5.12.26 and 5/12. Where day and month can be either, both meanings come, that of the region first.</summary>
internal static class NumericDateReader
{
    public static bool TryRead(ScannedText text, int index, DateContext context, out Expression date, out int next)
    {
        date = Expression.Impossible;
        next = index;
        if (!text.IsDigits(index)
            || !TrySeparator(text, index, out var separator)
            || HasDigitsBefore(text, index, separator)
            || !text.TryInt(index, out var first) || !text.TryInt(index + 2, out var second))
            return false;
        if (TrySeparator(text, index + 2, out var other) && other == separator && text.TryInt(index + 4, out var third))
            return TryThree(text, index, (first, second, third), context, out date, out next);
        // "8 1/2" is a size
        if (separator != '/' || text.IsDigits(index - 1) || text[index].Length > 2 || text[index + 2].Length > 2 || HasDigitsBehind(text, index + 3, separator))
            return false;
        next = index + 3;
        date = WithoutYear(first, second, context);
        return date.IsPossible;
    }

    private static bool TryThree(
        ScannedText text, int index, (int First, int Second, int Third) parts, DateContext context, out Expression date, out int next)
    {
        var (first, second, third) = parts;
        next = index + 5;
        date = Expression.Impossible;
        if (HasDigitsBehind(text, next, text.Raw(index + 1)[0]))
            return false;
        if (text[index].Length == 4 && text[index + 2].Length <= 2 && text[index + 4].Length <= 2)
        {
            if (Calendar.Day(first, second, third) is { } day)
                date = Expression.Date(day);
            return true;
        }

        if (text[index].Length > 2 || text[index + 2].Length > 2 || text[index + 4].Length is not (2 or 4))
            return false;
        date = WithYear(first, second, text[index + 4].Length == 4 ? third : Century(third, context), context);
        return true;
    }

    private static Expression WithYear(int first, int second, int year, DateContext context)
    {
        var asMonthFirst = Calendar.Day(year, first, second);
        var asDayFirst = Calendar.Day(year, second, first);
        var (likely, other) = context.DayFirst ? (asDayFirst, asMonthFirst) : (asMonthFirst, asDayFirst);
        if (likely is null || other is null || likely == other)
            return Expression.Date(likely ?? other) ?? Expression.Impossible;
        return Expression.Of(
            DateTimeMatchKind.Date,
            Reading.At(Timex.Date(likely.Value), likely.Value),
            Reading.At(Timex.Date(other.Value), other.Value));
    }

    private static Expression WithoutYear(int first, int second, DateContext context)
    {
        var (likely, other) = context.DayFirst
            ? (Days.Yearly(second, first, context), Days.Yearly(first, second, context))
            : (Days.Yearly(first, second, context), Days.Yearly(second, first, context));
        return first == second ? likely : new Expression(DateTimeMatchKind.Date, [.. likely.Readings, .. other.Readings]);
    }

    // A birthday may be long ago, a delivery is at most twenty years ahead.
    private static int Century(int year, DateContext context)
    {
        var thisCentury = context.Now.Year / 100 * 100 + year;
        return thisCentury > context.Now.Year + 20 ? thisCentury - 100 : thisCentury;
    }

    private static bool TrySeparator(ScannedText text, int digits, out char separator)
    {
        separator = '\0';
        if (!text.IsSymbol(digits + 1) || !text.Touches(digits + 1) || !text.IsDigits(digits + 2) || !text.Touches(digits + 2))
            return false;
        separator = text.Raw(digits + 1)[0];
        return separator is '/' or '-' or '.';
    }

    /// <summary>Whether the digits are not the first of their run, as in a version or a telephone number.</summary>
    private static bool HasDigitsBefore(ScannedText text, int index, char separator) =>
        text.Touches(index) && (text.IsWord(index - 1) || IsSeparator(text, index - 1, separator) && text.IsDigits(index - 2));

    private static bool HasDigitsBehind(ScannedText text, int next, char separator) =>
        text.Touches(next) && IsSeparator(text, next, separator) && text.IsDigits(next + 1) && text.Touches(next + 1);

    private static bool IsSeparator(ScannedText text, int index, char separator) =>
        text.IsSymbol(index) && (text.Raw(index)[0] == separator || text.Raw(index) is "." or ",");
}
