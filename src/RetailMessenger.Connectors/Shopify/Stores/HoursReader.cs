using System.Globalization;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Stores;

/// <summary>
/// Reads opening hours as shops write them for maps: <c>Mo-Fr 09:00-18:00; Sa 10:00-13:00,14:00-16:00</c>. Shopify keeps none of its own.
/// </summary>
internal static class HoursReader
{
    private static readonly string[] Days = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];

    /// <summary>The hours; none when the text cannot be read whole.</summary>
    public static IReadOnlyList<OpeningHours> Read(string text)
    {
        List<OpeningHours> hours = [];
        foreach (var rule in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (rule.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var days, var times])
                return [];
            var read = (from day in ReadDays(days) from span in times.Split(',', StringSplitOptions.TrimEntries) select ReadSpan(day, span)).ToList();
            if (read.Count == 0 || read.Contains(null))
                return [];
            hours.AddRange(read.OfType<OpeningHours>());
        }

        return hours;
    }

    private static IEnumerable<DayOfWeek> ReadDays(string text)
    {
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-').Select(name => Array.FindIndex(Days, day => day.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))).ToArray();
            if (ends.Length > 2 || ends.Contains(-1))
                continue;
            for (var day = ends[0]; ; day = (day + 1) % Days.Length)
            {
                yield return (DayOfWeek)day;
                if (day == ends[^1])
                    break;
            }
        }
    }

    private static OpeningHours? ReadSpan(DayOfWeek day, string text) => text.Split('-') is [var from, var until]
        && TimeOnly.TryParseExact(from.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var opens)
        && TimeOnly.TryParseExact(until.Trim() == "24:00" ? "0:00" : until.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closes)
        ? new OpeningHours(day, opens, closes)
        : null;
}
