namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>A value that stands in an utterance: which of the utterance's words make it up, and how many letters were wrong.</summary>
internal sealed record ValueMatch(SortedValue Value, List<int> Positions, int Edits, float Score);
