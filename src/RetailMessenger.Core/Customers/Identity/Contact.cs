using System.Text.RegularExpressions;

namespace RetailMessenger.Core.Customers.Identity;

/// <summary>Reads how customers can be reached from what they wrote.</summary>
public static partial class Contact
{
    // E.164 numbers have at most 15 digits; fewer than 7 reach nobody from outside.
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    // RFC 5321, section 4.5.3.1.
    private const int LongestAddress = 254;

    /// <summary>The e-mail address or telephone number as it was written; null when there is none, or more than one.</summary>
    public static string? Find(string? text)
    {
        if (FindEmail(text) is { } address)
            return address;

        // What is left of a mistyped address is no telephone number.
        return text is null || text.Contains('@', StringComparison.Ordinal) ? null : FindPhone(text);
    }

    /// <summary>The e-mail address as it was written; null when there is none, or more than one.</summary>
    public static string? FindEmail(string? text)
    {
        var addresses = Address().Matches(text ?? "");
        return addresses.Count == 1 && addresses[0].Length <= LongestAddress ? addresses[0].Value : null;
    }

    /// <summary>A telephone number with its country's code as the shop's systems write it, such as <c>+15551234567</c>; null when it has none.</summary>
    public static string? ToE164(string phone)
    {
        ArgumentNullException.ThrowIfNull(phone);
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return phone.TrimStart().StartsWith('+') && digits.Length is >= FewestDigits and <= MostDigits ? $"+{digits}" : null;
    }

    private static string? FindPhone(string text)
    {
        var numbers = Number().Matches(text).Select(match => match.Value.Trim()).Where(IsDialable).ToList();
        return numbers.Count == 1 ? numbers[0] : null;
    }

    private static bool IsDialable(string number) => number.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits;

    [GeneratedRegex(
        @"[\p{L}\p{N}]([\p{L}\p{N}._%+-]*[\p{L}\p{N}_+-])?@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\+?\(?[0-9][0-9 ()./-]*[0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
