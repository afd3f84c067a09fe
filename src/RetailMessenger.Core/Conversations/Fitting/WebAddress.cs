using System.Buffers;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>An address that phones make a link of, as long as it is whole.</summary>
internal static class WebAddress
{
    /// <summary>What an address is known by is not longer.</summary>
    public const int LongestBeginning = 8;

    private static readonly SearchValues<char> NeverInside = SearchValues.Create("<>\"。，、！？；：「」『』（）");

    /// <summary>How long the address is that begins there; 0 when none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !(rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))))
        {
            return 0;
        }

        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && !NeverInside.Contains(rest[length]))
            length++;
        return length;
    }
}
