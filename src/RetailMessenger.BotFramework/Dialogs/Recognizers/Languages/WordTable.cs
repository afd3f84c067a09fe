using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>What folded words mean, looked up without making strings of them.</summary>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _meanings;

    /// <param name="rows">Each row: words of one meaning, separated by spaces. A word may appear once.</param>
    public WordTable(IEnumerable<(string Words, T Meaning)> rows) =>
        _meanings = rows
            .SelectMany(row => row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries), (row, word) => (word, row.Meaning))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Meaning, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool TryGet(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T meaning) => _meanings.TryGetValue(word, out meaning);
}
