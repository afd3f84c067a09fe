using System.Text.RegularExpressions;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>
/// Understands what a message asks for, whichever order it is about, and hears when it asks for several things.
/// </summary>
internal sealed partial class WishReader(PhraseBook phrases, ExampleMatcher matcher)
{
    private const int Most = 4;
    private const int LongestMessage = 500;

    /// <summary>What a text means that is a sentence which is known, without the number of an order in it; null when it is none.</summary>
    public Meaning? FindExact(string? text) => phrases.FindExact(text) ?? (Unnumbered(text) is { } rest ? phrases.FindExact(rest) : null);

    /// <summary>What a text probably means; null if in doubt.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayBeCommand">Whether a slip of a command is one.</param>
    public Meaning? Guess(string? text, bool mayBeCommand) => GuessWhole(text, mayBeCommand) ?? (Unnumbered(text) is { } rest ? GuessWhole(rest, mayBeCommand) : null);

    /// <summary>The different things that a text asks for, with the words for each, in their order; empty when it is not several.</summary>
    public IReadOnlyList<(Meaning.Begin Meaning, string Words)> FindSeveral(string? text)
    {
        if (text is null || text.Length > LongestMessage)
            return [];

        var found = Joint().Split(text).Where(part => !string.IsNullOrWhiteSpace(part))
            .Select(part => (Meaning: FindExact(part) ?? Guess(part, mayBeCommand: false), Words: part.Trim()))
            .Where(part => part.Meaning is Meaning.Begin)
            .Select(part => ((Meaning.Begin)part.Meaning!, part.Words))
            .DistinctBy(part => part.Item1.DialogId, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        return found.Count > 1 ? found : [];
    }

    private Meaning? GuessWhole(string? text, bool mayBeCommand) => (mayBeCommand ? phrases.FindNear(text) : null) ?? matcher.Find(text);

    private static string? Unnumbered(string? text) => text is not null && OrderNumber.Find(text) is not null ? OrderNumber.Without(text) : null;

    [GeneratedRegex(
        @"[.;!?\n]+|,\s*|\b(and also|and then|and|also|then|y también|y luego|y|además|también|luego)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}
