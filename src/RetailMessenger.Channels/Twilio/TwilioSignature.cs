using System.Security.Cryptography;
using System.Text;
using System.Web;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Twilio's signatures: HMAC-SHA1 over the address and the decoded fields (https://www.twilio.com/docs/usage/webhooks/webhooks-security).</summary>
internal static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";

    private const string BodyHash = "bodySHA256";

    /// <summary>Whether one of the tokens signed the call.</summary>
    /// <param name="header">The header's only value; null when it is missing or there twice.</param>
    /// <param name="url">The whole address as Twilio knows it, escapes untouched.</param>
    /// <param name="fields">The form's fields; null when the body is none.</param>
    /// <param name="body">The raw body, for a call whose address carries the hash of it.</param>
    /// <param name="tokens">The auth tokens that are good now.</param>
    public static bool IsValid(string? header, string url, FormFields? fields, ReadOnlySpan<byte> body, params ReadOnlySpan<string?> tokens)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA1.HashSizeInBytes];
        if (header is null || !Convert.TryFromBase64String(header, claimed, out var length) || length != claimed.Length)
            return false;
        if (HashIn(url) is { } hash)
        {
            if (!IsHashOf(hash, body))
                return false;
            fields = null;
        }

        var isValid = false;
        foreach (var form in FormsOf(url))
        {
            foreach (var token in tokens)
                isValid |= !string.IsNullOrEmpty(token) && CryptographicOperations.FixedTimeEquals(claimed, Sign(form, fields, token));
        }

        return isValid;
    }

    /// <summary>The header for a call.</summary>
    public static string Of(string url, FormFields? fields, string token) => Convert.ToBase64String(Sign(url, fields, token));

    private static byte[] Sign(string url, FormFields? fields, string token)
    {
        var text = new StringBuilder(url);
        foreach (var name in (fields?.All ?? []).GroupBy(field => field.Key, field => field.Value, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var value in name.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                text.Append(name.Key).Append(value);
        }

#pragma warning disable CA5350 // the network's choice
        return HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString()));
#pragma warning restore CA5350
    }

    // Twilio keeps or leaves the port that goes without saying, depending on the product; the fragment holds settings and is never signed.
    private static IEnumerable<string> FormsOf(string url)
    {
        url = url.Split('#')[0];
        yield return url;
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3)
            yield break;

        var end = url.IndexOfAny(['/', '?'], start) is >= 0 and var slash ? slash : url.Length;
        var host = url[start..end];
        var port = url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        if (host.EndsWith(port, StringComparison.Ordinal))
            yield return url[..(end - port.Length)] + url[end..];
        else if (!host.AsSpan(host.LastIndexOf(']') + 1).Contains(':'))
            yield return url[..end] + port + url[end..];
    }

    private static string? HashIn(string url)
    {
        var query = url.Split('#')[0].Split('?', 2) is [_, var text] ? text : "";
        return HttpUtility.ParseQueryString(query)[BodyHash];
    }

    private static bool IsHashOf(string claimed, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return claimed.Length == 2 * hash.Length
            && Convert.FromHexString(claimed, hash, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(body));
    }
}
