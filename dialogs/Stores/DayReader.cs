using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Stores;

/// <summary>Finds the days that a question about opening hours is about.</summary>
internal static class DayReader
{
    private static readonly Texts<StoresText> Words = TextFiles.Of<StoresText>();

    /// <summary>The days, the next ones from today on; none when the question names none.</summary>
    public static IReadOnlyList<DateOnly> Read(string said, DateOnly today)
    {
        var padded = $" {PlainText.Of(said)} ";
        var week = Enumerable.Range(0, 7).Select(today.AddDays).ToList();
        var named = week.Where(day => Language.All.Any(language => IsNamed(padded, day.DayOfWeek, language))).ToList();
        if (Says(padded, StoresText.Weekend))
            named.AddRange(week.Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        if (Says(padded, StoresText.Tomorrow))
            named.Add(today.AddDays(1));
        if (Says(padded, StoresText.Today))
            named.Add(today);
        return [.. named.Distinct().Order()];
    }

    // "Sundays" too.
    private static bool IsNamed(string padded, DayOfWeek day, Language language)
    {
        var name = PlainText.Of(language.Culture.DateTimeFormat.GetDayName(day));
        return padded.Contains($" {name} ", StringComparison.Ordinal) || padded.Contains($" {name}s ", StringComparison.Ordinal);
    }

    private static bool Says(string padded, StoresText words) =>
        Language.All.SelectMany(Words[words].WrittenIn).Any(word => padded.Contains($" {PlainText.Of(word)} ", StringComparison.Ordinal));
}
