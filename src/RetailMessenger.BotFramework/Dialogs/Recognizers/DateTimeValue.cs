namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>One way to understand a date or time; the members are those of the SDK's <c>DateTimeResolution</c>.</summary>
/// <param name="Timex">
/// The expression in TIMEX3 as the SDK writes it: 2026-05-05, XXXX-05-05, XXXX-WXX-5, T17:30, 2026-05-06TMO, 2026-W20,
/// (2026-05-05,2026-05-06,P1D). It keeps what the customer left open, whereas the other members commit themselves.
/// </param>
/// <param name="Value">The day, time or moment, null for a range.</param>
/// <param name="Start">Where a range begins, null where it has no beginning and for anything but a range.</param>
/// <param name="End">
/// Where a range ends, null where it has no end and for anything but a range. A week, month or year ends with the first day
/// behind it; a range with two ends said ("from Monday to Friday") ends with the second.
/// </param>
public sealed record DateTimeValue(string Timex, string? Value, string? Start, string? End);
