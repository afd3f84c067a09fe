namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Arithmetic that answers null where the result lies outside the calendar or is no whole day.</summary>
internal static class Calendar
{
    public static DateTime? Add(DateTime from, decimal amount, DateUnit unit) => unit switch
    {
        DateUnit.Second => AddTicks(from, amount, TimeSpan.TicksPerSecond),
        DateUnit.Minute => AddTicks(from, amount, TimeSpan.TicksPerMinute),
        DateUnit.Hour => AddTicks(from, amount, TimeSpan.TicksPerHour),
        DateUnit.Day => AddDays(from, amount, 1),
        DateUnit.Week => AddDays(from, amount, 7),
        DateUnit.Fortnight => AddDays(from, amount, 14),
        DateUnit.Month => AddMonths(from, amount, 1),
        _ => AddMonths(from, amount, 12),
    };

    public static DateTime? AddDays(DateTime from, int days) => AddTicks(from, days, TimeSpan.TicksPerDay);

    public static DateTime? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;

    /// <summary>Monday of the ISO week in which the day lies, moved by whole weeks.</summary>
    public static DateTime? Monday(DateTime day, int weeks = 0) => AddDays(day.Date, 1 - IsoDay(day) + 7 * weeks);

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int IsoDay(DateTime day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    private static DateTime? AddDays(DateTime from, decimal amount, int daysEach) =>
        Math.Abs(amount) < 4_000_000 && decimal.IsInteger(amount * daysEach) ? AddTicks(from, amount * daysEach, TimeSpan.TicksPerDay) : null;

    private static DateTime? AddTicks(DateTime from, decimal amount, long ticksEach)
    {
        if (Math.Abs(amount) > 400_000_000_000m)
            return null;
        var ticks = from.Ticks + decimal.Truncate(amount * ticksEach);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime((long)ticks) : null;
    }

    private static DateTime? AddMonths(DateTime from, decimal amount, int monthsEach)
    {
        if (Math.Abs(amount) > 120_000 || !decimal.IsInteger(amount * monthsEach))
            return null;
        var month = from.Year * 12 + from.Month - 1 + (int)(amount * monthsEach);
        return month is >= 12 and < 120_000 ? from.AddMonths((int)(amount * monthsEach)) : null;
    }
}
