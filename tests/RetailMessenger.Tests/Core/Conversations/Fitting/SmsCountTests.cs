using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

public sealed class SmsCountTests(ITestOutputHelper output)
{
    /// <summary>Text, GSM-7, units, segments. "160*a 2*€" is 160 a and two euros.</summary>
    public static TheoryData<string, bool, int, int> Prices => new()
    {
        { "160*a", true, 160, 1 },
        { "161*a", true, 161, 2 },
        { "306*a", true, 306, 2 },
        { "307*a", true, 307, 3 },
        { "158*a 1*{", true, 160, 1 },
        { "159*a 1*{", true, 161, 2 },
        { "152*a 1*€ 152*a", true, 306, 3 },
        { "80*€", true, 160, 1 },
        { "81*€", true, 162, 2 },
        { "153*€", true, 306, 3 },
        { "70*ж", false, 70, 1 },
        { "71*ж", false, 71, 2 },
        { "134*ж", false, 134, 2 },
        { "135*ж", false, 135, 3 },
        { "68*a 1*😀", false, 70, 1 },
        { "69*a 1*😀", false, 71, 2 },
        { "66*a 1*😀 66*a", false, 134, 3 },
        { "160*a 1*’", false, 161, 3 },
        { "100*a 1*“", false, 101, 2 },
        { "160*é", true, 160, 1 },
        { "1*ê", false, 1, 1 },
        { "1*ç", false, 1, 1 },
        { "1*Ç", true, 1, 1 },
        { "1*`", false, 1, 1 },
        { "1*\t", false, 1, 1 },
        { "1*a 1*\n 1*b", true, 3, 1 },
        { "1600*a", true, 1600, 11 },
    };

    [Theory]
    [MemberData(nameof(Prices))]
    public void A_text_costs_what_the_network_charges(string text, bool isGsm, int units, int segments) =>
        Assert.Equal(new(isGsm, units, segments), SmsText.Count(Written(text)));

    [Fact]
    public void Nothing_still_costs_a_message() => Assert.Equal(new(true, 0, 1), SmsText.Count(""));

    [Theory]
    [InlineData("160*a 1*’", 161, 2)]
    [InlineData("100*a 1*“", 101, 1)]
    public void Typewriter_quotes_are_cheaper(string text, int units, int segments) =>
        Assert.Equal(new(true, units, segments), SmsText.Count(SmsText.Fold(Written(text))));

    [Fact]
    public void A_family_is_not_torn_between_two_segments()
    {
        const string Family = "👨‍👩‍👧‍👦";
        Assert.Equal(new(false, 132, 2), SmsText.Count(new string('a', 56) + Family + new string('a', 65)));
        Assert.Equal(new(false, 133, 3), SmsText.Count(new string('a', 57) + Family + new string('a', 65)));
    }

    [Fact]
    public void What_is_longer_than_a_segment_is_torn_all_the_same() =>
        Assert.Equal(new(false, 201, 3), SmsText.Count("x" + new string('\u0301', 200)));

    [Fact]
    public void The_end_of_a_line_may_be_torn() => Assert.Equal(2, SmsText.Count(new string('ж', 66) + "\r\n" + new string('ж', 66)).Segments);

    [Property(MaxTest = 500)]
    public Property More_text_never_costs_less() => Prop.ForAll(AnyWriting.Texts.Zip(AnyWriting.PictureTexts).ToArbitrary(), pair =>
    {
        var (first, second) = pair;
        foreach (var (before, after) in new[] { (first, second), (second, first) })
        {
            var whole = SmsText.Count(before + after).Segments;
            Assert.InRange(whole, SmsText.Count(before).Segments, int.MaxValue);
            Assert.InRange(whole, SmsText.Count(after).Segments, int.MaxValue);
        }
    });

    [Property(MaxTest = 200)]
    public Property Every_further_character_costs_as_much_or_more() => Prop.ForAll(AnyWriting.Anything.ToArbitrary(), text =>
    {
        var segments = Enumerable.Range(0, text.Length + 1).Select(length => SmsText.Count(text[..length]).Segments).ToList();
        Assert.Equal(segments.Order(), segments);
    });

    [Property(MaxTest = 300)]
    public Property Segments_are_never_more_than_full() => Prop.ForAll(AnyWriting.Anything.ToArbitrary(), text =>
    {
        var count = SmsText.Count(text);
        Assert.InRange(count.Units, 0, count.Segments == 1 ? (count.IsGsm ? 160 : 70) : count.Segments * (count.IsGsm ? 153 : 67));
    });

    [Fact]
    [Trait("Data", "sms")]
    public void Other_programs_count_the_same()
    {
        var rows = Rows("segments*.jsonl");
        foreach (var row in rows)
        {
            var count = SmsText.Count(row.GetProperty("text").GetString()!);
            Assert.Equal(row.GetProperty("encoding").GetString(), count.IsGsm ? "GSM-7" : "UCS-2");
            Assert.Equal(row.GetProperty("segments").GetInt32(), count.Segments);
            if (row.TryGetProperty("message_bits", out var bits))
                Assert.Equal(bits.GetInt32(), count.Units * (count.IsGsm ? 7 : 16));
            if (row.TryGetProperty("total_bytes", out var bytes))
                Assert.Equal(bytes.GetInt32(), count.Units * (count.IsGsm ? 1 : 2));
        }

        output.WriteLine($"{rows.Count} texts counted the same");
    }

    [Fact]
    [Trait("Data", "sms")]
    public void The_alphabet_is_that_of_the_standard()
    {
        var rows = Rows("charset*.jsonl");
        Assert.All(rows, row => Assert.Equal(
            new(true, row.GetProperty("ext").GetBoolean() ? 2 : 1, 1), SmsText.Count(row.GetProperty("char").GetString()!)));

        var letters = rows.Select(row => row.GetProperty("char").GetString()!).ToHashSet(StringComparer.Ordinal);
        var others = Enumerable.Range(0, char.MaxValue + 1).Select(code => ((char)code).ToString()).Where(letter => !letters.Contains(letter));
        Assert.DoesNotContain(others, letter => SmsText.Count(letter).IsGsm);
    }

    [Fact]
    [Trait("Data", "sms")]
    public void What_the_alphabet_can_write_is_known() => Assert.All(
        Rows("can_represent*.jsonl"),
        row => Assert.Equal(row.GetProperty("gsm").GetBoolean(), SmsText.Count(row.GetProperty("text").GetString()!).IsGsm));

    private static List<JsonElement> Rows(string pattern) =>
        [.. SharedData.Files("sms", pattern).SelectMany(File.ReadLines).Select(line => JsonElement.Parse(line))];

    private static string Written(string text) => string.Concat(text.Split(' ').Select(piece => piece.Split('*')).Select(piece =>
        string.Concat(Enumerable.Repeat(piece[1], int.Parse(piece[0], CultureInfo.InvariantCulture)))));
}
