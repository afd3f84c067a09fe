using System.Text.RegularExpressions;

namespace RetailMessenger.Core.Retail;

/// <summary>Finds order numbers in what customers write.</summary>
public static partial class OrderNumber
{
    private const int Longest = 24;
    private const int FewestDigits = 3;

    /// <summary>The only word that looks like an order's number, or the first with a <c>#</c>; null when there is none, or it is not clear which.</summary>
    public static string? Find(string? text)
    {
        var candidates = Candidates(text).ToList();
        return candidates.Find(word => word.StartsWith('#')) ?? (candidates.Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList() is [var only] ? only : null);
    }

    /// <summary>A text without the words that look like an order's number: what is asked, whichever order it is about.</summary>
    public static string Without(string text) => Candidates(text).Aggregate(text, (rest, number) => rest.Replace(number, " ", StringComparison.Ordinal));

    private static IEnumerable<string> Candidates(string? text) =>
        Word().Matches(text ?? "").Select(match => match.Value).Where(word => word.Length <= Longest && word.Count(char.IsAsciiDigit) >= FewestDigits);

    // A word of its own: no part of an e-mail address, an amount or a longer word.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}@.+$€£#-])#?[A-Za-z]{0,6}-?[0-9]{2,}[A-Za-z0-9]*(-[A-Za-z0-9]+)?(?![\p{L}\p{N}@])(?!\.[\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Word();
}
