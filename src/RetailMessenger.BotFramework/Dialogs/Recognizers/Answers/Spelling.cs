namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;

internal static class Spelling
{
    /// <summary>Whether one letter is wrong, missing or too many, or two neighbours are swapped. The first letter must be right.</summary>
    public static bool IsOneSlipFrom(ReadOnlySpan<char> word, ReadOnlySpan<char> meant)
    {
        if (word.IsEmpty || meant.IsEmpty || word[0] != meant[0] || Math.Abs(word.Length - meant.Length) > 1)
            return false;
        var same = word.CommonPrefixLength(meant);
        var left = word[same..];
        var right = meant[same..];
        if (left.Length > right.Length)
            return left[1..].SequenceEqual(right);
        if (left.Length < right.Length)
            return right[1..].SequenceEqual(left);
        if (left.IsEmpty || left[1..].SequenceEqual(right[1..]))
            return true;
        return left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]);
    }
}
