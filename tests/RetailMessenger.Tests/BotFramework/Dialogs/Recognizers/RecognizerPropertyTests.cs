using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using RetailMessenger.BotFramework.Dialogs.Recognizers;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers;

public sealed class RecognizerPropertyTests
{
    private const long Largest = 999_999_999_999_999_999;

    [Property(MaxTest = 500)]
    public void Every_whole_number_said_in_English_is_understood(long seed, byte digits, bool withAnd)
    {
        var value = Shorten(seed, digits);

        var match = Assert.Single(NumberRecognizer.Recognize($"I want {EnglishSpeller.Cardinal(value, withAnd)} please", "en"));

        Assert.Equal(value, match.Value);
    }

    [Property(MaxTest = 500)]
    public void Every_whole_number_said_in_Spanish_is_understood(long seed, byte digits)
    {
        var value = Shorten(seed, digits);

        var match = Assert.Single(NumberRecognizer.Recognize($"quiero {SpanishSpeller.Cardinal(value)}, por favor", "es"));

        Assert.Equal(value, match.Value);
    }

    [Property(MaxTest = 500)]
    public void Every_negative_number_is_understood(long seed, byte digits)
    {
        var value = Shorten(seed, digits);

        Assert.Equal(-value, Assert.Single(NumberRecognizer.Recognize($"minus {EnglishSpeller.Cardinal(value)}", "en")).Value);
        Assert.Equal(-value, Assert.Single(NumberRecognizer.Recognize($"menos {SpanishSpeller.Cardinal(value)}", "es")).Value);
    }

    [Property(MaxTest = 500)]
    public void Every_decimal_reads_back_as_its_region_writes_it(long seed, byte digits, byte places, bool isGrouped, bool isNegative)
    {
        var value = decimal.Round(Shorten(seed, digits) / 1_000_000m, places % 7) * (isNegative ? -1 : 1);
        var format = isGrouped ? $"N{places % 7}" : $"F{places % 7}";

        Assert.Equal(value, ReadDecimal(value.ToString(format, Signs(".", ",")), "en-us"));
        Assert.Equal(value, ReadDecimal(value.ToString(format, Signs(".", ",")), "es-mx"));
        Assert.Equal(value, ReadDecimal(value.ToString(format, Signs(",", ".")), "es-es"));
        Assert.Equal(value, ReadDecimal(value.ToString(format, Signs(",", "\u00A0")), "es-es"));
    }

    [Fact]
    public void Every_place_up_to_a_hundred_is_understood() => Assert.All(Enumerable.Range(1, 100), place =>
    {
        Assert.Equal(place, Assert.Single(OrdinalRecognizer.Recognize($"the {EnglishSpeller.Ordinal(place)} one", "en")).Value);
        Assert.Equal(place, Assert.Single(OrdinalRecognizer.Recognize($"el {SpanishSpeller.Ordinal(place)}", "es")).Value);
        Assert.Equal(place, Assert.Single(OrdinalRecognizer.Recognize($"the {place}{Suffix(place)}", "en")).Value);
        Assert.Equal(place, Assert.Single(OrdinalRecognizer.Recognize($"el {place}º", "es")).Value);
        Assert.Empty(NumberRecognizer.Recognize($"the {EnglishSpeller.Ordinal(place)} one", "en"));
    });

    [Property(MaxTest = 300)]
    public void Any_text_is_read_without_failing_and_matches_lie_in_it_side_by_side(string? text) => AssertReadable(text);

    [Property(MaxTest = 300)]
    public void Any_mixture_of_what_is_understood_is_read_without_failing(ushort[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        AssertReadable(string.Concat(words.Select(word => Fragments.All[(ushort)(word * 40_503) % Fragments.All.Length])));
    }

    private static void AssertReadable(string? text)
    {
        foreach (var culture in (string?[])["en-us", "en-gb", "es-es", "es-mx", null])
        {
            AssertSideBySide(text, NumberRecognizer.Recognize(text, culture).Select(match => (match.Start, match.Length, match.Text)));
            AssertSideBySide(text, OrdinalRecognizer.Recognize(text, culture).Select(match => (match.Start, match.Length, match.Text)));
            foreach (var reference in (DateTime[])[DateTimes.Reference, DateTime.MinValue, DateTime.MaxValue])
            {
                var matches = DateTimeRecognizer.Recognize(text, reference, culture);
                AssertSideBySide(text, matches.Select(match => (match.Start, match.Length, match.Text)));
                Assert.All(matches, match => Assert.NotEmpty(match.Values));
            }

            _ = BooleanRecognizer.Recognize(text, culture);
        }
    }

    private static void AssertSideBySide(string? text, IEnumerable<(int Start, int Length, string Text)> matches)
    {
        var behind = 0;
        foreach (var (start, length, found) in matches)
        {
            Assert.True(start >= behind && length > 0 && start + length <= text!.Length, $"{found} at {start} in {text}");
            Assert.Equal(text.Substring(start, length), found);
            behind = start + length;
        }
    }

    private static decimal ReadDecimal(string written, string culture) =>
        Assert.Single(NumberRecognizer.Recognize($"x {written} y", culture)).Value;

    private static NumberFormatInfo Signs(string point, string group) =>
        new() { NumberDecimalSeparator = point, NumberGroupSeparator = group, NegativeSign = "-" };

    // uniform over the number of digits, so that small numbers are not rare
    private static long Shorten(long seed, byte digits) => (long)(ulong.CreateTruncating(seed) * 0x9E3779B97F4A7C15UL % Largest) % (long)Math.Pow(10, 1 + digits % 18);

    private static string Suffix(int place) => (place % 100, place % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
