using System.Buffers;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>The alphabet of GSM 03.38.</summary>
internal static class Gsm7
{
    private const string Basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    /// <summary>Everything that can be sent without UCS-2.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create(Basic + Extension);

    /// <summary>What takes an escape besides itself.</summary>
    public static SearchValues<char> Pairs { get; } = SearchValues.Create(Extension);

    public static int Septets(ReadOnlySpan<char> text)
    {
        var septets = text.Length;
        for (var at = text.IndexOfAny(Pairs); at >= 0; at = text.IndexOfAny(Pairs))
        {
            septets++;
            text = text[(at + 1)..];
        }

        return septets;
    }
}
