using System.Text.Json;
using FsCheck.Xunit;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

public sealed class SmsTextTests
{
    public static TheoryData<string, bool, int, int> Counted => new()
    {
        { "", true, 0, 1 },
        { A(160), true, 160, 1 },
        { A(161), true, 161, 2 },
        { A(306), true, 306, 2 },
        { A(307), true, 307, 3 },
        { A(158) + "{", true, 160, 1 },
        { A(159) + "{", true, 161, 2 },
        { A(152) + "€" + A(152), true, 306, 3 },
        { new string('€', 80), true, 160, 1 },
        { new string('€', 81), true, 162, 2 },
        { new string('€', 153), true, 306, 3 },
        { new string('ж', 70), false, 70, 1 },
        { new string('ж', 71), false, 71, 2 },
        { new string('ж', 134), false, 134, 2 },
        { new string('ж', 135), false, 135, 3 },
        { A(68) + "😀", false, 70, 1 },
        { A(69) + "😀", false, 71, 2 },
        { A(66) + "😀" + A(66), false, 134, 3 },
        { A(160) + "’", false, 161, 3 },
        { A(100) + "“", false, 101, 2 },
        { new string('é', 160), true, 160, 1 },
        { "ê", false, 1, 1 },
        { "ç", false, 1, 1 },
        { "Ç", true, 1, 1 },
        { "`", false, 1, 1 },
        { "\t", false, 1, 1 },
        { "a\nb", true, 3, 1 },
        { A(1600), true, 1600, 11 },
    };

    [Theory]
    [MemberData(nameof(Counted))]
    public void Segments_are_counted_as_the_network_counts_them(string text, bool isGsm, int units, int segments) =>
        Assert.Equal(new SmsCount(isGsm, units, segments), SmsText.Count(text));

    [Fact]
    public void Typography_is_folded_and_letters_and_emoji_are_not()
    {
        Assert.Equal(new SmsCount(true, 161, 2), SmsText.Count(SmsText.Fold(A(160) + "’")));
        Assert.Equal("\"a\" - 'b'... 1/2", SmsText.Fold("“a” – ‘b’… ½"));
        Assert.Equal("ç ê 👩‍👩‍👧 ж", SmsText.Fold("ç ê 👩‍👩‍👧 ж"));
        Assert.Equal("ABC", SmsText.Fold("ＡＢＣ"));
    }

    [Fact]
    [Trait("Data", "sms")]
    public void Texts_that_others_have_counted_are_counted_alike()
    {
        var count = 0;
        foreach (var line in SharedData.Files("sms", "segments.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var vector = json.RootElement;
            var counted = SmsText.Count(vector.GetProperty("text").GetString()!);

            Assert.True((vector.GetProperty("encoding").GetString() == "GSM-7", vector.GetProperty("segments").GetInt32()) == (counted.IsGsm, counted.Segments), line);
            count++;
        }

        Assert.True(count > 0);
    }

    [Fact]
    [Trait("Data", "sms")]
    public void The_alphabet_is_the_one_of_the_standard()
    {
        foreach (var line in SharedData.Files("sms", "charset.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var character = json.RootElement.GetProperty("char").GetString()!;
            if (character == "\u001b")
                continue;
            Assert.Equal(new SmsCount(true, json.RootElement.GetProperty("ext").GetBoolean() ? 2 : 1, 1), SmsText.Count(character));
        }
    }

    [Fact]
    [Trait("Data", "sms")]
    public void Typography_that_others_fold_costs_no_more_here()
    {
        foreach (var line in SharedData.Files("sms", "smart_encoding_map.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var from = json.RootElement.GetProperty("from").GetString()!;
            if (from is "“" or "”" or "‘" or "’" or "–" or "—" or "…" or "\u00A0" or "•")
                Assert.True(SmsText.Count(SmsText.Fold(from)).IsGsm, line);
        }
    }

    [Property(MaxTest = 500)]
    public void More_text_never_has_fewer_segments(string first, string second)
    {
        var (a, b) = (first ?? "", second ?? "");

        Assert.True(SmsText.Count(a + b).Segments >= SmsText.Count(a).Segments);
    }

    private static string A(int count) => new('a', count);
}
