using System.Diagnostics.CodeAnalysis;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

/// <summary>
/// A text as tokens. Every question about a token outside the text is answered with no, so that readers need not guard their look-ahead.
/// </summary>
internal sealed class ScannedText
{
    /// <summary>What lies beyond is not read: four times the longest message that a supported network carries.</summary>
    public const int MaxLength = 8_192;

    private readonly char[] _folded;
    private readonly Token[] _tokens;

    private ScannedText(string source, char[] folded, Token[] tokens)
    {
        Source = source;
        _folded = folded;
        _tokens = tokens;
    }

    public string Source { get; }

    public int Count => _tokens.Length;

    public static ScannedText Of(string? text)
    {
        var source = text ?? "";
        var readable = Readable(source);
        var folded = new char[readable.Length];
        var tokens = new List<Token>(Math.Min(64, readable.Length / 4 + 4));
        var scanner = new Scanner(readable, folded);
        while (scanner.TryNext(out var token))
            tokens.Add(token);
        return new ScannedText(source, folded, [.. tokens]);
    }

    public Token this[int index] => _tokens[index];

    public bool IsWord(int index) => Is(index, TokenKind.Word);

    public bool IsDigits(int index) => Is(index, TokenKind.Digits);

    public bool IsSymbol(int index) => Is(index, TokenKind.Symbol);

    public bool IsSymbol(int index, char symbol) =>
        IsSymbol(index) && _tokens[index].Length == 1 && Source[_tokens[index].Start] == symbol;

    public bool IsWord(int index, string folded) => IsWord(index) && Word(index).SequenceEqual(folded);

    /// <summary>Whether the token follows the one before without a gap.</summary>
    public bool Touches(int index) => index > 0 && index < _tokens.Length && !_tokens[index].SpaceBefore;

    /// <summary>The folded word, empty when there is no word at that index.</summary>
    public ReadOnlySpan<char> Word(int index) =>
        IsWord(index) ? _folded.AsSpan(_tokens[index].FoldedStart, _tokens[index].FoldedLength) : default;

    /// <summary>The characters of the token as written, empty outside the text.</summary>
    public ReadOnlySpan<char> Raw(int index) =>
        (uint)index < (uint)_tokens.Length ? Source.AsSpan(_tokens[index].Start, _tokens[index].Length) : default;

    public int Start(int index) => _tokens[index].Start;

    /// <summary>Length in the source of the tokens from <paramref name="index"/> up to, but without, <paramref name="next"/>.</summary>
    public int Length(int index, int next) => _tokens[next - 1].End - _tokens[index].Start;

    public string Text(int index, int next) => Source.Substring(Start(index), Length(index, next));

    /// <summary>A run of one to nine digits as a number.</summary>
    public bool TryInt(int index, out int value)
    {
        value = 0;
        return IsDigits(index) && _tokens[index].Length <= 9 && int.TryParse(Raw(index), out value);
    }

    [SuppressMessage("Style", "IDE0057", Justification = "A slice of a span is meant, not of the string.")]
    private static ReadOnlySpan<char> Readable(string source)
    {
        if (source.Length <= MaxLength)
            return source;
        var head = source.AsSpan(0, MaxLength);
        var end = head.LastIndexOfAny(' ', '\n', '\t');
        return end > 0 ? head.Slice(0, end) : head;
    }

    private bool Is(int index, TokenKind kind) => (uint)index < (uint)_tokens.Length && _tokens[index].Kind == kind;
}
