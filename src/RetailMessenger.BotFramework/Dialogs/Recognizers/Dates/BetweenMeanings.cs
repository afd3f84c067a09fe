namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>What lies between two expressions, before one, or after one.</summary>
internal static class BetweenMeanings
{
    /// <summary>Two {point}s or times of the same kind.</summary>
    public static Expression? FromTo(Said said, DateContext context)
    {
        var (from, to) = (said.Expression(), said.Expression(1));
        return (from.Kind, to.Kind) switch
        {
            (DateTimeMatchKind.Date, DateTimeMatchKind.Date) => Between.Dates(from, to),
            (DateTimeMatchKind.Time, DateTimeMatchKind.Time) => Between.Times(from, to),
            (DateTimeMatchKind.DateTime, DateTimeMatchKind.DateTime) => Between.Moments(from, to),
            (DateTimeMatchKind.DateTime, DateTimeMatchKind.Time) => Between.MomentAndTime(from, to),
            _ => null,
        };
    }

    /// <summary>{wd} to {wd}</summary>
    public static Expression? Weekdays(Said said, DateContext context) => Between.Dates(
        Days.Weekly(said.Int(Slot.ShortWeekday), context), Days.Weekly(said.Int(Slot.ShortWeekday, 1), context));

    /// <summary>{day} to {day} {month} {year}?</summary>
    public static Expression? DaysOfMonth(Said said, DateContext context)
    {
        var (first, last) = (said.Int(Slot.Day), said.Int(Slot.Day, 1));
        var month = said.Int(Slot.Month);
        if (first >= last)
            return null;
        if (!said.Has(Slot.Year))
            return Between.Dates(Days.Yearly(month, first, context), Days.Yearly(month, last, context));
        var start = Calendar.Day(said.Int(Slot.Year), month, first);
        var end = Calendar.Day(said.Int(Slot.Year), month, last);
        return start is null || end is null ? Expression.Impossible : Between.Dates(Expression.Date(start.Value), Expression.Date(end.Value));
    }

    /// <summary>A {date} and a time {range}, or the other way round, with a {part} where said.</summary>
    public static Expression? On(Said said, DateContext context)
    {
        var first = said.Expression();
        var second = said.Expression(1);
        return first.Kind == DateTimeMatchKind.Date ? Between.On(first, second, said.Part()) : Between.On(second, first, said.Part());
    }

    /// <summary>A {part} of today and a time {range} in it.</summary>
    public static Expression? Today(Said said, DateContext context) => Between.On(Expression.Date(context.Today), said.Expression(), said.Part());

    /// <summary>A {date} and two bare hours.</summary>
    public static Expression? HoursOn(Said said, DateContext context) =>
        Between.Times(said.Expression(1), said.Expression(2)) is { } times ? Between.On(said.Expression(), times, null) : null;

    /// <summary>Two bare hours and a {date}.</summary>
    public static Expression? HoursBefore(Said said, DateContext context) =>
        Between.Times(said.Expression(), said.Expression(1)) is { } times ? Between.On(said.Expression(2), times, null) : null;

    /// <summary>Before an expression, or a time and its {date}, begins.</summary>
    public static Expression? Before(Said said, DateContext context) =>
        Open(said, OpenSide.Start, reading => reading with { End = reading.Start });

    /// <summary>Until an expression, or a time and its {date}, ends.</summary>
    public static Expression? Until(Said said, DateContext context) => Open(said, OpenSide.Start, reading => reading);

    /// <summary>After an expression, or a time and its {date}, has ended.</summary>
    public static Expression? After(Said said, DateContext context) =>
        Open(said, OpenSide.End, reading => reading with { Start = reading.End });

    /// <summary>From where an expression, or a time and its {date}, begins.</summary>
    public static Expression? Since(Said said, DateContext context) => Open(said, OpenSide.End, reading => reading);

    private static Expression? Open(Said said, OpenSide side, Func<Reading, Reading> bound)
    {
        var expression = said.Expression();
        if (said.HasExpression(1))
        {
            var (date, time) = expression.Kind == DateTimeMatchKind.Date ? (expression, said.Expression(1)) : (said.Expression(1), expression);
            if (TimeMeanings.Combine(date, time) is not { } moment)
                return null;
            expression = moment;
        }

        var kind = expression.Kind switch
        {
            DateTimeMatchKind.Date => DateTimeMatchKind.DateRange,
            DateTimeMatchKind.Time => DateTimeMatchKind.TimeRange,
            DateTimeMatchKind.DateTime => DateTimeMatchKind.DateTimeRange,
            var range => range,
        };
        return expression.Open == OpenSide.None ? new Expression(kind, [.. expression.Readings.Select(bound)]) { Open = side } : null;
    }
}
