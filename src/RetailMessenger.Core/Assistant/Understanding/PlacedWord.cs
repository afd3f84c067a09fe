using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>A word of a message, as <see cref="PlainText"/> writes it, and the piece between spaces in which it was written.</summary>
/// <param name="Plain">The word.</param>
/// <param name="Written">The piece; one that <see cref="PlainText"/> takes for several words, such as <c>slim-fit</c>, stands with each.</param>
/// <param name="Place">Which of the pieces it is.</param>
/// <param name="IsWhole">Whether it is all that was written there.</param>
internal sealed record PlacedWord(string Plain, string Written, int Place, bool IsWhole)
{
    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<PlacedWord> In(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany((written, place) =>
        {
            var words = written.Any(char.IsLetterOrDigit) ? PlainText.WordsOf(written) : [];
            return words.Select(word => new PlacedWord(word, written, place, words.Length == 1));
        }),
    ];

    /// <summary>Words that follow each other, as they were written; a piece of which only a part is among them, as its plain words.</summary>
    public static string TextOf(IReadOnlyList<PlacedWord> words) => string.Join(
        ' ', words.GroupBy(word => word.Place).Select(piece => IsAll(piece) ? piece.First().Written : string.Join(' ', piece.Select(word => word.Plain))));

    private static bool IsAll(IEnumerable<PlacedWord> piece) =>
        piece.First().IsWhole || PlainText.WordsOf(piece.First().Written).Length == piece.Count();
}
