namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>What phrases for times of day, and for days with times, mean.</summary>
internal static class TimeMeanings
{
    /// <summary>{ampm} or {part}: what tells two hours apart.</summary>
    public static Expression Half(Said said, DateContext context) => new(DateTimeMatchKind.TimeRange, []) { Part = said.Part() };

    /// <summary>A {clock} or {hour}, and {half} or {part} where said.</summary>
    public static Expression Clock(Said said, DateContext context) => Hours.In(said.Expression(), said.Part());

    /// <summary>An {hour} and so many minutes more or less, and {half} where said.</summary>
    public static Meaning HourAnd(int minutes) => (said, _) => Hours.Move(Hours.In(said.Expression(), said.Part()), minutes);

    /// <summary>An {hour} and its {min}, said as two numbers: five thirty.</summary>
    public static Expression? HourMinute(Said said, DateContext context) =>
        said.Int(Slot.Minute) >= 10 ? Hours.Move(Hours.In(said.Expression(), said.Part()), said.Int(Slot.Minute)) : null;

    /// <summary>{min} after or before an {hour}.</summary>
    public static Meaning HourAndSaid(int direction) => (said, _) =>
        Hours.Move(Hours.In(said.Expression(), said.Part()), direction * said.Int(Slot.Minute));

    public static Meaning At(int hour) => (_, _) => Hours.At(hour);

    /// <summary>A {part} of any day.</summary>
    public static Expression? PartOfDay(Said said, DateContext context) => said.Part() is { IsSpan: true } part ? Part(part)(said, context) : null;

    /// <summary>The {part} of a day counted from today.</summary>
    public static Meaning PartIn(int days) => (said, context) =>
        Calendar.AddDays(context.Today, days) is { } day && said.Part() is { } part ? PartOf(Expression.Date(day), part) : null;

    /// <summary>A {date} and its {part}.</summary>
    public static Expression? DateAndPart(Said said, DateContext context) => said.Part() is { } part ? PartOf(said.Expression(), part) : null;

    /// <summary>The part of a day counted from today, and a {time} in it.</summary>
    public static Meaning TimeInPart(int days, DayPart part) => (said, context) =>
        Calendar.AddDays(context.Today, days) is { } day ? Combine(Expression.Date(day), Hours.In(said.Expression(), part)) : null;

    /// <summary>The same for the {part} that was said.</summary>
    public static Meaning TimeInSaidPart(int days) => (said, context) =>
        Calendar.AddDays(context.Today, days) is { } day ? Combine(Expression.Date(day), Hours.In(said.Expression(), said.Part())) : null;

    /// <summary>A part of any day.</summary>
    public static Meaning Part(DayPart part) => (_, _) =>
        Expression.Of(DateTimeMatchKind.TimeRange, new Reading(part.Timex, DateTime.MinValue + part.Start, DateTime.MinValue + part.End));

    /// <summary>A part of a day counted from today.</summary>
    public static Meaning WholePart(int days, DayPart part) => (_, context) =>
        Calendar.AddDays(context.Today, days) is { } day ? PartOf(Expression.Date(day), part) : null;

    /// <summary>A {date} and a {time}, with a {part} where said.</summary>
    public static Expression? DateAndTime(Said said, DateContext context) => Combine(said.Expression(), Hours.In(said.Expression(1), said.Part()));

    /// <summary>A {time} and a {date}, with a {part} where said.</summary>
    public static Expression? TimeAndDate(Said said, DateContext context) => Combine(said.Expression(1), Hours.In(said.Expression(), said.Part()));

    /// <summary>A {numeric} date and a {clock} in ISO 8601, where hours have one meaning.</summary>
    public static Expression? Iso(Said said, DateContext context)
    {
        var clock = said.Expression(1);
        return Combine(said.Expression(), Expression.Of(DateTimeMatchKind.Time, clock.Readings[0]));
    }

    public static Expression Now(Said said, DateContext context) =>
        Expression.Of(DateTimeMatchKind.DateTime, Reading.At("PRESENT_REF", context.Now));

    /// <summary>{n} {unit}: so many hours, minutes or seconds from now.</summary>
    public static Meaning Away(int direction, decimal more = 0) => (said, context) =>
    {
        var unit = (DateUnit)said.Int(Slot.Unit);
        return unit < DateUnit.Day && Calendar.Add(context.Now, direction * (said.Number(Slot.Number) + more), unit) is { } moment
            ? Expression.Of(DateTimeMatchKind.DateTime, Reading.At(Timex.Moment(moment), moment))
            : null;
    };

    public static Expression? Combine(Expression date, Expression time)
    {
        if (date.Kind != DateTimeMatchKind.Date || time.Kind != DateTimeMatchKind.Time)
            return null;
        var readings = new List<Reading>(date.Readings.Count * time.Readings.Count);
        foreach (var day in date.Readings)
        {
            foreach (var clock in time.Readings)
                readings.Add(Reading.At(day.Timex + clock.Timex, day.Start + clock.Start.TimeOfDay, day.Cycle));
        }

        return new Expression(DateTimeMatchKind.DateTime, readings);
    }

    private static Expression? PartOf(Expression date, DayPart part)
    {
        if (date.Kind != DateTimeMatchKind.Date || !part.IsSpan)
            return null;
        var readings = date.Readings.Select(day => new Reading(day.Timex + part.Timex, day.Start + part.Start, day.Start + part.End, day.Cycle));
        return new Expression(DateTimeMatchKind.DateTimeRange, [.. readings]) { Part = part };
    }
}
