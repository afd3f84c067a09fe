namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>A place in an order ("third", "2nd", "the last") found in a text.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Length">How many characters it takes; at least 1.</param>
/// <param name="Text">Those characters, without an article or a noun around them.</param>
/// <param name="Value">
/// 1 for the first place and so on; counted from the end it is negative: -1 is the last place, -2 the one before it. Never 0.
/// </param>
public sealed record OrdinalMatch(int Start, int Length, string Text, int Value);
