namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Pairs the meanings of a beginning with those of an end.</summary>
internal static class Between
{
    /// <summary>A span of the day on each meaning of a day; a part of the day chooses between two spans.</summary>
    public static Expression? On(Expression date, Expression times, DayPart? part)
    {
        if (date.Kind != DateTimeMatchKind.Date || times.Kind != DateTimeMatchKind.TimeRange || times.Open != OpenSide.None)
            return null;
        var readings = new List<Reading>();
        foreach (var day in date.Readings)
        {
            foreach (var span in times.Readings)
            {
                if (part is null || times.Readings.Count == 1 || part.Choose(span.Start.Hour) == span.Start.Hour)
                    AddOnDay(readings, day, span);
            }
        }

        return readings.Count == 0 ? null : new Expression(DateTimeMatchKind.DateTimeRange, readings);
    }

    public static Expression? Dates(Expression from, Expression to)
    {
        if (!from.IsPossible || !to.IsPossible)
            return Expression.Impossible;
        var readings = new List<Reading>();
        foreach (var start in from.Readings)
        {
            if (EndOf(start, to) is not { } end)
                continue;
            var timex = Timex.Range(start.Timex, end.Timex, Timex.Days(start.Start, end.Start));
            readings.Add(new Reading(timex, start.Start, end.Start, start.Cycle));
        }

        return readings.Count == 0 ? null : new Expression(DateTimeMatchKind.DateRange, readings);
    }

    /// <summary>The nearest meaning of the end that lies behind the start.</summary>
    private static Reading? EndOf(Reading start, Expression to)
    {
        Reading? nearest = null;
        foreach (var reading in to.Readings)
        {
            var day = Days.FirstFrom(start.Start, reading);
            if (day > start.Start && (nearest is null || day < nearest.Value.Start))
                nearest = reading with { Start = day.Value, End = day.Value };
        }

        return nearest;
    }

    /// <summary>
    /// "9 to 5" ends in the afternoon, "3 to 5pm" begins in it: an ambiguous start goes with each end behind it, or the nearest to a
    /// certain end. Only where no end lies behind any start does the range run past midnight.
    /// </summary>
    public static Expression? Times(Expression from, Expression to)
    {
        var readings = new List<Reading>(2);
        foreach (var start in from.Readings)
        {
            foreach (var end in to.Readings)
            {
                if (end.Start <= start.Start)
                    continue;
                readings.Add(Span(start, end, end.Start - start.Start));
                break;
            }
        }

        if (readings.Count > 1 && to.Readings.Count == 1)
            readings.RemoveRange(0, readings.Count - 1);
        if (readings.Count == 0 && from.Readings[0].Start != to.Readings[0].Start)
            readings.Add(Span(from.Readings[^1], to.Readings[0], to.Readings[0].Start - from.Readings[^1].Start + TimeSpan.FromDays(1)));
        return readings.Count == 0 ? null : new Expression(DateTimeMatchKind.TimeRange, readings);
    }

    private static Reading Span(Reading start, Reading end, TimeSpan length) =>
        new(Timex.Range(start.Timex, end.Timex, Timex.Hours(length)), start.Start, start.Start + length);

    public static Expression? Moments(Expression from, Expression to)
    {
        var readings = new List<Reading>();
        foreach (var start in from.Readings)
        {
            foreach (var end in to.Readings)
            {
                if (end.Start <= start.Start)
                    continue;
                readings.Add(Span(start, end, end.Start - start.Start));
                break;
            }
        }

        return readings.Count == 0 ? null : new Expression(DateTimeMatchKind.DateTimeRange, readings);
    }

    public static Expression? MomentAndTime(Expression from, Expression to)
    {
        var ends = new List<Reading>();
        foreach (var start in from.Readings)
        {
            var day = start.Timex.StartsWith("PRESENT", StringComparison.Ordinal)
                ? Timex.Date(start.Start)
                : start.Timex[..start.Timex.IndexOf('T', StringComparison.Ordinal)];
            ends.AddRange(to.Readings.Select(time => Reading.At(day + time.Timex, start.Start.Date + time.Start.TimeOfDay)));
        }

        return Moments(from, new Expression(DateTimeMatchKind.DateTime, [.. ends.OrderBy(end => end.Start)]));
    }

    private static void AddOnDay(List<Reading> readings, Reading day, Reading span)
    {
        var length = span.End - span.Start;
        var start = day.Start + span.Start.TimeOfDay;
        if (length > DateTime.MaxValue - start)
            return;
        var timex = day.Timex + span.Timex;
        if (span.Timex.StartsWith('('))
        {
            var parts = span.Timex[1..^1].Split(',');
            timex = Timex.Range(day.Timex + parts[0], day.Timex + parts[1], parts[2]);
        }

        readings.Add(new Reading(timex, start, start + length, day.Cycle));
    }
}
