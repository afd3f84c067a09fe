namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>What phrases for days mean. Weeks begin on Monday; "next Friday" is the Friday of next week, as the SDK reads it.</summary>
internal static class DateMeanings
{
    /// <summary>{monthday}, {numeric}, {date}: what it holds.</summary>
    public static Expression Same(Said said, DateContext context) => said.Expression();

    /// <summary>The day so many days from today.</summary>
    public static Meaning Day(int offset) => (_, context) => Expression.Date(Calendar.AddDays(context.Today, offset));

    /// <summary>{n} {unit}: so many days, weeks, months or years from today.</summary>
    public static Meaning Away(int direction, decimal more = 0) => (said, context) =>
    {
        var unit = (DateUnit)said.Int(Slot.Unit);
        return unit >= DateUnit.Day ? Expression.Date(Calendar.Add(context.Today, direction * (said.Number(Slot.Number) + more), unit)) : null;
    };

    /// <summary>{n} {unit} {date}: so long before or after another day.</summary>
    public static Meaning AwayFrom(int direction) => (said, _) =>
    {
        var unit = (DateUnit)said.Int(Slot.Unit);
        var from = said.Expression();
        if (unit < DateUnit.Day || from.Kind != DateTimeMatchKind.Date)
            return null;
        var amount = direction * said.Number(Slot.Number);
        var readings = from.Readings
            .Select(reading => Calendar.Add(reading.Start, amount, unit))
            .OfType<DateTime>()
            .Select(day => Reading.At(Timex.Date(day), day))
            .ToArray();
        return readings.Length == 0 ? null : new Expression(DateTimeMatchKind.Date, readings);
    };

    /// <summary>{weekday} or {wd}: that day of some week.</summary>
    public static Expression Weekday(Said said, DateContext context) => Days.Weekly(WeekdayOf(said), context);

    /// <summary>{weekday} or {wd}: that day of a week counted from this one.</summary>
    public static Meaning WeekdayIn(int weeks) => (said, context) =>
        Calendar.Monday(context.Now, weeks) is { } monday ? Expression.Date(Calendar.AddDays(monday, WeekdayOf(said) - 1)) : null;

    /// <summary>{wd}: the first one after today.</summary>
    public static Expression? Coming(Said said, DateContext context) =>
        Calendar.AddDays(context.Today, (WeekdayOf(said) - Calendar.IsoDay(context.Now) + 6) % 7 + 1) is { } day ? Expression.Date(day) : null;

    /// <summary>{day} {month} {year}?</summary>
    public static Expression DayOfMonth(Said said, DateContext context)
    {
        var (month, day) = (said.Int(Slot.Month), said.Int(Slot.Day));
        if (!said.Has(Slot.Year))
            return Days.Yearly(month, day, context);
        return Expression.Date(Calendar.Day(said.Int(Slot.Year), month, day)) ?? Expression.Impossible;
    }

    /// <summary>{wd} {monthday}: of the meanings of the day those that fall on the weekday; all, where none does.</summary>
    public static Expression WeekdayAndDate(Said said, DateContext context)
    {
        var date = said.Expression();
        var fitting = date.Readings.Where(reading => Calendar.IsoDay(reading.Start) == WeekdayOf(said)).ToArray();
        return fitting.Length == 0 ? date : date with { Readings = fitting };
    }

    /// <summary>{day}, {nth} or {lone}: that day of some month.</summary>
    public static Expression SomeDay(Said said, DateContext context) => Days.Monthly(said.Int(Slot.Day), context);

    /// <summary>{wd} {day}: "Friday the 13th", the next and the last time that both are true.</summary>
    public static Expression? WeekdayAndDay(Said said, DateContext context)
    {
        var (weekday, day) = (WeekdayOf(said), said.Int(Slot.Day));
        var readings = new List<Reading>(2);
        if (Find(context, weekday, day, -1) is { } past)
            readings.Add(Reading.At(Timex.Date(past), past));
        if (Find(context, weekday, day, 1) is { } future)
            readings.Add(Reading.At(Timex.Date(future), future));
        return readings.Count == 0 ? null : new Expression(DateTimeMatchKind.Date, readings);
    }

    /// <summary>A month and day that come back every year.</summary>
    public static Meaning Holiday(int month, int day) => (_, context) => Days.Yearly(month, day, context);

    /// <summary>So many days after the fourth Thursday of November.</summary>
    public static Meaning AfterThanksgiving(int days) => (_, context) =>
    {
        var readings = new List<Reading>(2);
        for (var year = context.Now.Year - 1; year <= context.Now.Year + 1; year++)
        {
            if (Calendar.Day(year, 11, 1) is not { } first)
                continue;
            var day = first.AddDays((4 - Calendar.IsoDay(first) + 7) % 7 + 21 + days);
            var reading = Reading.At(Timex.Date(day), day);
            if (day < context.Today)
                readings = [reading];
            else if (readings.Count == 0 || readings[^1].Start < context.Today)
                readings.Add(reading);
        }

        return readings.Count == 0 ? null : new Expression(DateTimeMatchKind.Date, readings);
    };

    /// <summary>The first or last day of a month counted from this one.</summary>
    public static Meaning EdgeOfMonth(int months, bool isLast) => (_, context) =>
    {
        var first = new DateTime(context.Now.Year, context.Now.Month, 1);
        if (Calendar.Add(first, months, DateUnit.Month) is not { } month)
            return null;
        return Expression.Date(isLast ? Calendar.Day(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)) : month);
    };

    private static int WeekdayOf(Said said) => said.Int(said.Has(Slot.Weekday) ? Slot.Weekday : Slot.ShortWeekday);

    private static DateTime? Find(DateContext context, int weekday, int day, int direction)
    {
        const int mostMonths = 14;
        var from = context.Now.Year * 12 + context.Now.Month - 1;
        for (var step = 0; step <= mostMonths; step++)
        {
            var month = from + direction * step;
            if (Calendar.Day(month / 12, month % 12 + 1, day) is { } found && Calendar.IsoDay(found) == weekday
                && (direction < 0 ? found < context.Today : found >= context.Today))
                return found;
        }

        return null;
    }
}
