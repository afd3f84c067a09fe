namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>What phrases for weeks, months and other spans mean. They end with the first day behind them.</summary>
internal static class RangeMeanings
{
    /// <summary>A week counted from this one.</summary>
    public static Meaning Week(int weeks) => (_, context) =>
        Calendar.Monday(context.Now, weeks) is { } monday ? Span(Timex.Week(monday), monday, 7) : null;

    /// <summary>The weeks in which a {date} lies.</summary>
    public static Expression? WeekOf(Said said, DateContext context)
    {
        var weeks = said.Expression().Readings
            .Select(reading => Calendar.Monday(reading.Start) is { } monday ? Span(Timex.Week(monday), monday, 7) : null)
            .OfType<Expression>()
            .SelectMany(week => week.Readings)
            .ToArray();
        return weeks.Length == 0 ? null : new Expression(DateTimeMatchKind.DateRange, weeks);
    }

    /// <summary>Saturday and Sunday of a week counted from this one.</summary>
    public static Meaning Weekend(int weeks) => (_, context) =>
        Calendar.Monday(context.Now, weeks) is { } monday && Calendar.AddDays(monday, 5) is { } saturday
            ? Span(Timex.Week(monday) + "-WE", saturday, 2)
            : null;

    /// <summary>A month counted from this one.</summary>
    public static Meaning Month(int months) => (_, context) =>
        Calendar.Add(FirstOfMonth(context.Now), months, DateUnit.Month) is { } first
            ? Span(Timex.Month(first), first, Calendar.Add(first, 1, DateUnit.Month))
            : null;

    /// <summary>A year counted from this one.</summary>
    public static Meaning Year(int years) => (_, context) => YearOf(context.Now.Year + years);

    /// <summary>{year}</summary>
    public static Expression? SaidYear(Said said, DateContext context) => YearOf(said.Int(Slot.Year));

    /// <summary>{lonemonth} {year}?: that month, or the past and the coming one of that name; the running month is to come.</summary>
    public static Expression? SaidMonth(Said said, DateContext context)
    {
        var month = said.Int(Slot.LoneMonth);
        if (said.Has(Slot.Year))
            return MonthOf(said.Int(Slot.Year), month, null);
        var isOver = month < context.Now.Month;
        var timex = Timex.MonthDay(month, 1)[..7];
        Expression?[] both =
        [
            MonthOf(isOver ? context.Now.Year : context.Now.Year - 1, month, timex),
            MonthOf(isOver ? context.Now.Year + 1 : context.Now.Year, month, timex),
        ];
        var readings = both.OfType<Expression>().SelectMany(expression => expression.Readings).ToArray();
        return readings.Length == 0 ? null : new Expression(DateTimeMatchKind.DateRange, readings);
    }

    /// <summary>{lonemonth}: the first of that name that begins after today (1), or the last that ended before it (-1).</summary>
    public static Meaning MonthTowards(int direction) => (said, context) =>
    {
        var month = said.Int(Slot.LoneMonth);
        var isThisYear = direction > 0 ? month > context.Now.Month : month < context.Now.Month;
        return MonthOf(isThisYear ? context.Now.Year : context.Now.Year + direction, month, null);
    };

    /// <summary>{lonemonth} of this year.</summary>
    public static Expression? MonthThisYear(Said said, DateContext context) => MonthOf(context.Now.Year, said.Int(Slot.LoneMonth), null);

    /// <summary>{n} {unit} from now on, or up to now. Days begin tomorrow and end yesterday.</summary>
    public static Meaning Next(int direction) => (said, context) =>
    {
        var unit = (DateUnit)said.Int(Slot.Unit);
        var isClock = unit < DateUnit.Day;
        var amount = said.Has(Slot.Number) ? said.Number(Slot.Number) : 1;
        var from = isClock ? context.Now : direction > 0 ? Calendar.AddDays(context.Today, 1) : context.Today;
        if (from is not { } here || Calendar.Add(here, direction * amount, unit) is not { } there)
            return null;
        var (start, end) = direction > 0 ? (here, there) : (there, here);
        var timex = isClock
            ? Timex.Range(Timex.Moment(start), Timex.Moment(end), Timex.Length(amount, unit))
            : Timex.Range(Timex.Date(start), Timex.Date(end), Timex.Length(amount, unit));
        return Expression.Of(isClock ? DateTimeMatchKind.DateTimeRange : DateTimeMatchKind.DateRange, new Reading(timex, start, end));
    };

    /// <summary>{n} to {n} {unit} from today.</summary>
    public static Expression? Within(Said said, DateContext context)
    {
        var unit = (DateUnit)said.Int(Slot.Unit);
        if (unit < DateUnit.Day
            || Calendar.Add(context.Today, said.Number(Slot.Number), unit) is not { } start
            || Calendar.Add(context.Today, said.Number(Slot.Number, 1), unit) is not { } end
            || end <= start)
            return null;
        return Expression.Of(
            DateTimeMatchKind.DateRange, new Reading(Timex.Range(Timex.Date(start), Timex.Date(end), Timex.Days(start, end)), start, end));
    }

    private static DateTime FirstOfMonth(DateTime day) => new(day.Year, day.Month, 1);

    private static Expression? MonthOf(int year, int month, string? timex) => Calendar.Day(year, month, 1) is { } first
        ? Span(timex ?? Timex.Month(first), first, Calendar.Add(first, 1, DateUnit.Month))
        : null;

    private static Expression? YearOf(int year) => Calendar.Day(year, 1, 1) is { } first
        ? Span(Timex.Date(first)[..4], first, Calendar.Add(first, 1, DateUnit.Year))
        : null;

    private static Expression? Span(string timex, DateTime start, int days) => Span(timex, start, Calendar.AddDays(start, days));

    private static Expression? Span(string timex, DateTime start, DateTime? end) =>
        end is { } known ? Expression.Of(DateTimeMatchKind.DateRange, new Reading(timex, start, known)) : null;
}
