using System.Globalization;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Writes TIMEX3 as the SDK's recognisers do.</summary>
internal static class Timex
{
    public static string Date(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string ClockValue(DateTime at) => at.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Weekday(int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{day}");

    public static string MonthDay(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}");

    public static string DayOfMonth(int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}");

    public static string Month(DateTime month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Week(DateTime day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");

    /// <summary>T17 or T17:30; whoever said the minutes or seconds gets them back even when they are zero.</summary>
    public static string Clock(TimeSpan time, bool withMinutes, bool withSeconds = false)
    {
        if (withSeconds || time.Seconds > 0)
            return string.Create(CultureInfo.InvariantCulture, $"T{time.Hours:00}:{time.Minutes:00}:{time.Seconds:00}");
        return withMinutes || time.Minutes > 0
            ? string.Create(CultureInfo.InvariantCulture, $"T{time.Hours:00}:{time.Minutes:00}")
            : string.Create(CultureInfo.InvariantCulture, $"T{time.Hours:00}");
    }

    public static string Moment(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Range(string start, string end, string duration) => $"({start},{end},{duration})";

    public static string Days(DateTime start, DateTime end) => string.Create(CultureInfo.InvariantCulture, $"P{(end - start).Days}D");

    /// <summary>PT2H, PT30M, PT8H30M.</summary>
    public static string Hours(TimeSpan length)
    {
        var hours = (long)length.TotalHours;
        var minutes = length.Minutes;
        if (minutes == 0 && length.Seconds == 0)
            return string.Create(CultureInfo.InvariantCulture, $"PT{hours}H");
        var tail = length.Seconds == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes}M")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes}M{length.Seconds}S");
        return hours == 0 ? "PT" + tail : string.Create(CultureInfo.InvariantCulture, $"PT{hours}H{tail}");
    }

    public static string Length(decimal amount, DateUnit unit) => unit switch
    {
        DateUnit.Second => string.Create(CultureInfo.InvariantCulture, $"PT{amount:0.##}S"),
        DateUnit.Minute => string.Create(CultureInfo.InvariantCulture, $"PT{amount:0.##}M"),
        DateUnit.Hour => string.Create(CultureInfo.InvariantCulture, $"PT{amount:0.##}H"),
        DateUnit.Day => string.Create(CultureInfo.InvariantCulture, $"P{amount:0.##}D"),
        DateUnit.Week => string.Create(CultureInfo.InvariantCulture, $"P{amount:0.##}W"),
        DateUnit.Fortnight => string.Create(CultureInfo.InvariantCulture, $"P{amount * 2:0.##}W"),
        DateUnit.Month => string.Create(CultureInfo.InvariantCulture, $"P{amount:0.##}M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"P{amount:0.##}Y"),
    };
}
