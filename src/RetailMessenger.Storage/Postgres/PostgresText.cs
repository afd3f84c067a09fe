using System.Text;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Text as PostgreSQL can hold it: it knows neither the character 0 nor half of a surrogate pair.</summary>
internal static class PostgresText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text itself, as nearly always; else without what cannot be held.</summary>
    public static string Clean(string text)
    {
        if (!text.Contains('\0', StringComparison.Ordinal) && IsWellFormed(text))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
                clean.Append(rune);
        }

        return clean.ToString();
    }

    private static bool IsWellFormed(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsSurrogate(character))
                continue;
            try
            {
                _ = Strict.GetByteCount(text);
                return true;
            }
            catch (EncoderFallbackException)
            {
                return false;
            }
        }

        return true;
    }
}
