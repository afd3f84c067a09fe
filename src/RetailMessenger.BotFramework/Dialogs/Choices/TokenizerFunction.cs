namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>Breaks an utterance into words, in the order in which they stand.</summary>
/// <param name="text">The utterance.</param>
/// <param name="locale">The language of the utterance, when it is known.</param>
public delegate List<Token> TokenizerFunction(string text, string? locale = null);
