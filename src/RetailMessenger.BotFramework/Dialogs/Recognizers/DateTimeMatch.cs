namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>A date or time expression found in a text.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Length">How many characters it takes; at least 1.</param>
/// <param name="Text">Those characters.</param>
/// <param name="Kind">What the expression names; the same for all its values.</param>
/// <param name="Values">
/// Every way to understand it, at least one: a day without a year or direction in the past, then in the future; an ambiguous
/// 5/12 first as the region reads it; a five o'clock in the morning, then in the afternoon.
/// </param>
public sealed record DateTimeMatch(int Start, int Length, string Text, DateTimeMatchKind Kind, IReadOnlyList<DateTimeValue> Values);
