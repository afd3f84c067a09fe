using System.Globalization;
using RetailMessenger.BotFramework.Dialogs.Recognizers;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers;

/// <summary>Reads expressions on Tuesday 5 May 2026, half past ten.</summary>
internal static class DateTimes
{
    public static readonly DateTime Reference = new(2026, 5, 5, 10, 30, 0);

    /// <summary>The one expression of a text as "Kind timex value | timex start..end".</summary>
    public static string Read(string text, string? culture, DateTime? reference = null)
    {
        var match = Assert.Single(DateTimeRecognizer.Recognize(text, reference ?? Reference, culture));
        Assert.Equal(match.Text, text.Substring(match.Start, match.Length));
        Assert.NotEmpty(match.Values);
        return $"{match.Kind} {string.Join(" | ", match.Values.Select(Show))}";
    }

    public static DateTime At(string moment) => DateTime.Parse(moment, CultureInfo.InvariantCulture);

    private static string Show(DateTimeValue value) => $"{value.Timex} {value.Value ?? $"{value.Start}..{value.End}"}";
}
