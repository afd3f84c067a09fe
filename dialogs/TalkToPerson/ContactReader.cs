using System.Text.RegularExpressions;

namespace RetailMessenger.Dialogs.TalkToPerson;

/// <summary>Finds an e-mail address or a telephone number in what a customer wrote.</summary>
internal static partial class ContactReader
{
    // E.164 numbers have at most 15 digits; fewer than 7 reach nobody from outside.
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    // RFC 5321, section 4.5.3.1.
    private const int LongestAddress = 254;

    /// <summary>The address or number as it was written; null when there is none, or more than one.</summary>
    public static string? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var addresses = Address().Matches(text);
        if (addresses.Count > 0)
            return addresses.Count == 1 && addresses[0].Length <= LongestAddress ? addresses[0].Value : null;

        // What is left of a mistyped address is no telephone number.
        if (text.Contains('@', StringComparison.Ordinal))
            return null;

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
