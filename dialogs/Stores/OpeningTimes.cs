using RetailMessenger.Core.Retail;

namespace RetailMessenger.Dialogs.Stores;

/// <summary>When a store is open, in its own zone.</summary>
internal sealed class OpeningTimes(Store store)
{
    // Longer than any holiday.
    private const int DaysAhead = 30;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.TryFindSystemTimeZoneById(store.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The time at the store.</summary>
    public DateTime LocalTime(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _zone).DateTime;

    /// <summary>The special day that a day is; null when it is a usual one.</summary>
    public SpecialDay? FindSpecial(DateOnly day) => store.SpecialDays.FirstOrDefault(special => special.Date == day);

    /// <summary>When the store opens and closes on a day, in order; nothing when it stays closed.</summary>
    public IReadOnlyList<(TimeOnly Opens, TimeOnly Closes)> On(DateOnly day) => FindSpecial(day) switch
    {
        { Opens: { } opens, Closes: { } closes } => [(opens, closes)],
        not null => [],
        null => [.. store.Hours.Where(hours => hours.Day == day.DayOfWeek).OrderBy(hours => hours.Opens).Select(hours => (hours.Opens, hours.Closes))],
    };

    /// <summary>Until when the store is open, by its own clock; null when it is closed now.</summary>
    public DateTime? OpenUntil(DateTimeOffset time)
    {
        var now = LocalTime(time);
        var today = DateOnly.FromDateTime(now);

        // What opened yesterday may close after midnight.
        var spans = SpansOf(today.AddDays(-1)).Concat(SpansOf(today)).Where(span => span.Opens <= now && now < span.Closes).ToList();
        return spans.Count > 0 ? spans.Max(span => span.Closes) : null;
    }

    /// <summary>When the store opens next, by its own clock; null when it does not within a month.</summary>
    public DateTime? OpensNext(DateTimeOffset time)
    {
        var now = LocalTime(time);
        var today = DateOnly.FromDateTime(now);
        return Enumerable.Range(0, DaysAhead).SelectMany(days => SpansOf(today.AddDays(days)))
            .Where(span => span.Opens > now).Select(span => (DateTime?)span.Opens).FirstOrDefault();
    }

    private IEnumerable<(DateTime Opens, DateTime Closes)> SpansOf(DateOnly day) =>
        On(day).Select(span => (day.ToDateTime(span.Opens), (span.Closes > span.Opens ? day : day.AddDays(1)).ToDateTime(span.Closes)));
}
