namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Times of day. Without am, pm or a part of the day the hours 1 to 11 have two meanings, the morning first.</summary>
internal static class Hours
{
    public static Expression At(
        int hour, int minute = 0, int second = 0, bool withMinutes = false, bool withSeconds = false, bool isCertain = true)
    {
        var time = new TimeSpan(hour, minute, second);
        return isCertain || hour is 0 or >= 12
            ? Expression.Of(DateTimeMatchKind.Time, Reading(time, withMinutes, withSeconds))
            : Expression.Of(
                DateTimeMatchKind.Time,
                Reading(time, withMinutes, withSeconds),
                Reading(time + TimeSpan.FromHours(12), withMinutes, withSeconds));
    }

    public static Expression Bare(int hour) => At(hour, isCertain: false);

    /// <summary>Chooses by a part of the day between two meanings, where there are two.</summary>
    public static Expression In(Expression time, DayPart? part)
    {
        if (part is null || time.Kind != DateTimeMatchKind.Time || time.Readings[0].Start.Hour is 0 or > 12)
            return time;
        var hour = part.Choose(time.Readings[0].Start.Hour);
        foreach (var reading in time.Readings)
        {
            if (reading.Start.Hour == hour)
                return Expression.Of(DateTimeMatchKind.Time, reading);
        }

        // "12 at night" was read as noon
        return Expression.Of(DateTimeMatchKind.Time, Moved(time.Readings[0], hour));
    }

    /// <summary>Minutes before or after each meaning of an hour.</summary>
    public static Expression Move(Expression time, int minutes)
    {
        var moved = time.Readings.Select(reading => Reading(Wrap(reading.Start.TimeOfDay + TimeSpan.FromMinutes(minutes)), true, false));
        return new Expression(DateTimeMatchKind.Time, [.. moved]);
    }

    private static TimeSpan Wrap(TimeSpan time) => time < TimeSpan.Zero ? time + TimeSpan.FromDays(1) : time;

    private static Reading Moved(Reading reading, int hour)
    {
        var time = new TimeSpan(hour, reading.Start.Minute, reading.Start.Second);
        return Reading(time, reading.Timex.Length > 3, reading.Timex.Length > 6);
    }

    private static Reading Reading(TimeSpan time, bool withMinutes, bool withSeconds) =>
        Dates.Reading.At(Timex.Clock(time, withMinutes, withSeconds), DateTime.MinValue + time);
}
