using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

public sealed class SmsFoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("“It’s on its way”", "\"It's on its way\"")]
    [InlineData("9–17 — every day…", "9-17 - every day...")]
    [InlineData("25\u00A0€, 1\u202F000\u2009m", "25 €, 1 000 m")]
    [InlineData("«¿Qué?»", "\"¿Qué?\"")]
    [InlineData("• one\n• two", "- one\n- two")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zerowidth softhyphen")]
    public void Typographic_signs_become_those_of_a_typewriter(string text, string folded) => Assert.Equal(folded, SmsText.Fold(text));

    [Theory]
    [InlineData("façade, crêpe, Ísafjörður, naïve, Ñandú, garçon")]
    [InlineData("👨‍👩‍👧‍👦 🏳️‍🌈 1️⃣ ✳️ ‼️ ❤️")]
    [InlineData("½ litre × 2 ÷ 3")]
    [InlineData("订单，已发货。ＡＢ")]
    [InlineData("e\u0302 n\u0303")]
    [InlineData("")]
    public void Letters_emoji_and_what_carries_a_meaning_stay(string text) => Assert.Same(text, SmsText.Fold(text));

    [Property(MaxTest = 500)]
    public Property What_is_folded_stays_folded() => Prop.ForAll(
        AnyWriting.Anything.ToArbitrary(), text => Assert.Equal(SmsText.Fold(text), SmsText.Fold(SmsText.Fold(text))));

    [Property(MaxTest = 500)]
    public Property No_letter_or_digit_is_changed() => Prop.ForAll(AnyWriting.Anything.ToArbitrary(), text =>
    {
        static string Letters(string of) => string.Concat(of.EnumerateRunes().Where(rune => System.Text.Rune.IsLetterOrDigit(rune)
            && System.Text.Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter));
        Assert.Equal(Letters(text), Letters(SmsText.Fold(text)));
    });

    [Fact]
    [Trait("Data", "sms")]
    public void What_is_typographic_is_written_as_the_network_would_write_it()
    {
        var folded = 0;
        foreach (var row in SharedData.Files("sms", "smart_encoding_map*.jsonl").SelectMany(File.ReadLines).Select(line => JsonElement.Parse(line)))
        {
            var from = row.GetProperty("from").GetString()!;
            if (IsNotTypographic(from))
            {
                Assert.Same(from, SmsText.Fold(from));
                continue;
            }

            // A space remains one space, and a single quote opens to the side to which it points.
            var to = row.GetProperty("to").GetString()!;
            var expected = from switch { "‹" => "<", "›" => ">", _ => to.Length > 0 && to.Trim().Length == 0 ? " " : to };
            Assert.Equal(expected, SmsText.Fold(from));
            folded++;
        }

        output.WriteLine($"{folded} signs folded");
    }

    private static bool IsNotTypographic(string sign) => sign switch
    {
        ['\t'] => false,
        [>= '\uFF01' and <= '\uFF64'] or [>= '\uFE10' and <= '\uFE6B'] or ['。'] or ['、'] => true,
        ['÷'] or ['¼'] or ['½'] or ['¾'] or ['‼'] or ['ǃ'] => true,
        ['❛'] or ['❜'] or ['❝'] or ['❞'] => false,
        ['∗'] or ['∕'] or ['∼'] => false,
        _ => char.GetUnicodeCategory(sign[0]) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Control => true,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter => true,
            UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol => sign[0] != '⁄',
            UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation => sign[0] is not ('„' or '‚' or '〝' or '〞'),
            UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol => sign[0] is not ('ʺ' or 'ˮ' or 'ʻ' or 'ˈ' or 'ʼ' or 'ʽ' or 'ʹ' or '´'
                or 'ˊ' or '`' or 'ˋ' or 'ˆ' or '˜'),
            _ => sign[0] is '⁎' or '⁏',
        },
    };
}
