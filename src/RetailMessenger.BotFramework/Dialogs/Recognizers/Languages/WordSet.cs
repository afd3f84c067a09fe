using System.Collections.Frozen;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>Folded words, written in the tables as one string with spaces between them.</summary>
internal sealed class WordSet(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<string> Words => _words.Set;

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
