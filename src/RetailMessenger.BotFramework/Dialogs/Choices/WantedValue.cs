namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>A value and its words.</summary>
internal sealed record WantedValue(SortedValue Value, List<Token> Words);
