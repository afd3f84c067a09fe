using System.Globalization;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Reads opening hours.</summary>
internal static class HoursText
{
    private static readonly string[] Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary><c>Mon-Fri 09:00-18:00</c>, or one day.</summary>
    public static IEnumerable<OpeningHours> ReadHours(RowFields line, string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && ReadDays(parts[0]) is { } days && ReadTimes(parts[1]) is { } times)
            return days.Select(day => new OpeningHours(day, times.Opens, times.Closes));

        line.Report("hours", $"\"{text}\" are no hours: write Mon-Fri 09:00-18:00; Sat 10:00-14:00.");
        return [];
    }

    /// <summary><c>2026-12-25 closed Christmas Day</c>.</summary>
    public static SpecialDay? ReadSpecialDay(RowFields line, string text)
    {
        var parts = text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var name = parts.Length > 2 ? parts[2] : "";
        if (parts.Length > 1 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            if (parts[1].Equals("closed", StringComparison.OrdinalIgnoreCase))
                return new SpecialDay(date, name, null, null);
            if (ReadTimes(parts[1]) is { } times)
                return new SpecialDay(date, name, times.Opens, times.Closes);
        }

        line.Report("special_days", $"\"{text}\" is no special day: write 2026-12-25 closed Christmas Day, or 2026-12-24 10:00-14:00.");
        return null;
    }

    private static List<DayOfWeek>? ReadDays(string text)
    {
        var ends = text.Split('-').Select(day => Array.FindIndex(Days, known => day.StartsWith(known, StringComparison.OrdinalIgnoreCase))).ToList();
        if (ends.Count is 0 or > 2 || ends.Contains(-1))
            return null;
        return [.. Enumerable.Range(0, ((ends[^1] - ends[0] + 7) % 7) + 1).Select(i => (DayOfWeek)((ends[0] + i) % 7))];
    }

    private static (TimeOnly Opens, TimeOnly Closes)? ReadTimes(string text)
    {
        var ends = text.Split('-');
        return ends.Length == 2 && ReadTime(ends[0]) is { } opens && ReadTime(ends[1]) is { } closes ? (opens, closes) : null;
    }

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
