using System.Collections.Frozen;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>What people put around a command out of kindness.</summary>
internal static class Politeness
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "please", "pls", "plz", "thanks", "thank", "you", "hi", "hello", "hey", "ok", "okay", "now", "sorry",
        "por", "favor", "gracias", "hola", "vale", "perdona", "ahora", "oye",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The text without such words at its beginning and its end; the whole text when there is nothing else.</summary>
    public static string Strip(string plain)
    {
        var words = plain.Split(' ');
        var first = Array.FindIndex(words, word => !Words.Contains(word));
        var last = Array.FindLastIndex(words, word => !Words.Contains(word));
        return first < 0 ? plain : string.Join(' ', words[first..(last + 1)]);
    }

    /// <summary>The words without such at their beginning and their end; all of them when there is nothing else.</summary>
    public static IReadOnlyList<PlacedWord> Strip(IReadOnlyList<PlacedWord> words)
    {
        var said = words.Select(word => !Words.Contains(word.Plain)).ToList();
        var (first, last) = (said.IndexOf(true), said.LastIndexOf(true));
        return first < 0 ? words : [.. words.Skip(first).Take(last - first + 1)];
    }
}
