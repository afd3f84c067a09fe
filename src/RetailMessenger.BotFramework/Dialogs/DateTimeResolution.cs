namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>One of the meanings of a date or time that a customer wrote. What does not apply is null.</summary>
public class DateTimeResolution
{
    /// <summary>The moment, without a time zone: <c>2026-03-09</c>, <c>14:30:00</c> or <c>2026-03-09 14:30:00</c>.</summary>
    public string? Value { get; set; }

    /// <summary>The beginning of a span, written as <see cref="Value"/> is.</summary>
    public string? Start { get; set; }

    /// <summary>
    /// The end of a span, written as <see cref="Value"/> is: the first day behind a week or month, the second end of what has two ("from Monday to
    /// Friday").
    /// </summary>
    public string? End { get; set; }

    /// <summary>What was said, as a TIMEX3 expression: <c>XXXX-WXX-1</c> for "Monday".</summary>
    public string? Timex { get; set; }
}
