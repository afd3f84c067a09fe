namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>
/// Days that come back. Without a direction they are read in the past, strictly before today, and in the future, where today counts.
/// </summary>
internal static class Days
{
    private const int YearsBetweenLeapYears = 8;

    /// <summary>5 May of some year; impossible where no year has that day.</summary>
    public static Expression Yearly(int month, int day, DateContext context)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, month))
            return Expression.Impossible;
        return PastAndFuture(
            Timex.MonthDay(month, day),
            Cycle.Yearly,
            YearsBetweenLeapYears,
            step => Calendar.Day(context.Now.Year + step, month, day),
            context);
    }

    /// <summary>The 5th of some month.</summary>
    public static Expression Monthly(int day, DateContext context)
    {
        var months = context.Now.Year * 12 + context.Now.Month - 1;
        return PastAndFuture(
            Timex.DayOfMonth(day), Cycle.Monthly, 2, step => Calendar.Day((months + step) / 12, (months + step) % 12 + 1, day), context);
    }

    /// <summary>Friday of some week; 1 is Monday.</summary>
    public static Expression Weekly(int day, DateContext context) => PastAndFuture(
        Timex.Weekday(day), Cycle.Weekly, 1, step => Calendar.AddDays(context.Today, day - Calendar.IsoDay(context.Now) + 7 * step), context);

    /// <summary>The first time from <paramref name="from"/> on that a recurring day falls; the reading itself where it does not recur.</summary>
    public static DateTime? FirstFrom(DateTime from, Reading reading) => reading.Cycle switch
    {
        Cycle.Weekly => Calendar.AddDays(from, ((int)reading.Start.DayOfWeek - (int)from.DayOfWeek + 7) % 7),
        Cycle.Yearly => First(YearsBetweenLeapYears, step => Calendar.Day(from.Year + step, reading.Start.Month, reading.Start.Day), from),
        Cycle.Monthly => First(3, step => Calendar.Add(FirstOfMonth(from), step, DateUnit.Month) is { } month
            ? Calendar.Day(month.Year, month.Month, reading.Start.Day)
            : null, from),
        _ => reading.Start,
    };

    private static DateTime FirstOfMonth(DateTime day) => new(day.Year, day.Month, 1);

    private static DateTime? First(int steps, Func<int, DateTime?> at, DateTime from)
    {
        for (var step = 0; step <= steps; step++)
        {
            if (at(step) is { } day && day >= from)
                return day;
        }

        return null;
    }

    private static Expression PastAndFuture(string timex, Cycle cycle, int steps, Func<int, DateTime?> at, DateContext context)
    {
        DateTime? past = null;
        for (var step = 0; step >= -steps && past is null; step--)
            past = at(step) is { } day && day < context.Today ? day : null;
        var readings = new List<Reading>(2);
        if (past is { } before)
            readings.Add(Reading.At(timex, before, cycle));
        if (First(steps, at, context.Today) is { } after)
            readings.Add(Reading.At(timex, after, cycle));
        return new Expression(DateTimeMatchKind.Date, readings);
    }
}
