namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>A number found at a token.</summary>
/// <param name="Next">The first token behind it.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsOrdinal">Whether it names a place instead of a quantity.</param>
internal readonly record struct ReadNumber(int Next, decimal Value, bool IsOrdinal);
