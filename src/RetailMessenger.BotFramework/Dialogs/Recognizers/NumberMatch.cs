namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>A number found in a text.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Length">How many characters it takes, sign included; at least 1.</param>
/// <param name="Text">Those characters.</param>
/// <param name="Value">The number, exact except where a fraction such as one third is not.</param>
public sealed record NumberMatch(int Start, int Length, string Text, decimal Value);
