using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>What phrases of folded words (and symbols such as emoji) mean; the longest phrase at a token wins.</summary>
internal sealed class PhraseTable<T>
{
    private const int MaxKeyLength = 96;

    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _meanings;
    private readonly int _mostWords;

    /// <param name="rows">Each row: phrases of one meaning, separated by |. A phrase may appear once.</param>
    public PhraseTable(IEnumerable<(string Phrases, T Meaning)> rows)
    {
        var table = rows
            .SelectMany(row => row.Phrases.Split('|', StringSplitOptions.TrimEntries), (row, phrase) => (phrase, row.Meaning))
            .ToFrozenDictionary(pair => pair.phrase, pair => pair.Meaning, StringComparer.Ordinal);
        _meanings = table.GetAlternateLookup<ReadOnlySpan<char>>();
        _mostWords = table.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);
    }

    public bool TryGet(ReadOnlySpan<char> phrase, [MaybeNullWhen(false)] out T meaning) => _meanings.TryGetValue(phrase, out meaning);

    public bool TryMatch(ScannedText text, int index, [MaybeNullWhen(false)] out T meaning, out int next)
    {
        meaning = default;
        next = index;
        Span<char> key = stackalloc char[MaxKeyLength];
        var length = 0;
        for (var at = index; at < Math.Min(index + _mostWords, text.Count); at++)
        {
            var word = text.IsWord(at) ? text.Word(at) : text.Raw(at);
            if (length + 1 + word.Length > MaxKeyLength)
                break;
            if (at > index)
                key[length++] = ' ';
            word.CopyTo(key[length..]);
            length += word.Length;
            if (_meanings.TryGetValue(key[..length], out var found))
                (meaning, next) = (found, at + 1);
        }

        return next > index;
    }
}
