namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

/// <summary>A word, a run of ASCII digits, or one symbol (a surrogate pair is one symbol).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="Length">Its length in the source.</param>
/// <param name="FoldedStart">Where its folded form begins in the fold buffer; the fold of a word may be shorter than the word.</param>
/// <param name="FoldedLength">Length of the folded form.</param>
/// <param name="SpaceBefore">Whether something invisible, or the start of the text, separates it from the token before.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, int FoldedStart, int FoldedLength, bool SpaceBefore)
{
    public int End => Start + Length;
}
