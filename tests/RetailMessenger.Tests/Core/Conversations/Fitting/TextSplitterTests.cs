using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

public sealed class TextSplitterTests
{
    private const string Address = "https://shop.example.com/orders/R1001?from=sms&lang=es#items";

    [Fact]
    public void What_fits_is_one_message() =>
        Assert.Equal(["Your order is on its way.\n\nBye"], TextSplitter.Split("Your order is on its way.\n\nBye", 160));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n \u2029")]
    public void Nothing_is_no_message(string text) => Assert.Empty(TextSplitter.Split(text, 10));

    [Theory]
    [InlineData("One two. Three\nfour five\n\nsix seven", 30, "One two. Three\nfour five|six seven")]
    [InlineData("One two. Three\nfour five six seven", 27, "One two. Three|four five six seven")]
    [InlineData("One two three. Four five six seven", 27, "One two three.|Four five six seven")]
    [InlineData("(\"Stop!\") Then he left us alone", 18, "(\"Stop!\")|Then he left us|alone")]
    [InlineData("One two three four", 13, "One two three|four")]
    [InlineData("One two three four", 12, "One two|three four")]
    [InlineData("Yes.\n\nThe rest is a longer sentence", 30, "Yes.\n\nThe rest is a longer|sentence")]
    [InlineData("订单已发货。请您耐心等待。谢谢", 10, "订单已发货。|请您耐心等待。谢谢")]
    [InlineData("it is 25\u00A0€ today", 9, "it is|25\u00A0€|today")]
    public void A_part_ends_where_a_speaker_would_pause(string text, int most, string parts) =>
        Assert.Equal(parts.Split('|'), TextSplitter.Split(text, most));

    [Theory]
    [InlineData("We sell shoes, e.g. red ones", 24, "We sell shoes, e.g. red|ones")]
    [InlineData("Choose\n1. the blue shirt", 12, "Choose|1. the blue|shirt")]
    public void Not_every_dot_ends_a_sentence(string text, int most, string parts) => Assert.Equal(parts.Split('|'), TextSplitter.Split(text, most));

    [Theory]
    [InlineData("See " + Address + " now")]
    [InlineData("Seeeeeeeeeeeeeeeeeeeeee(" + Address + ") now")]
    [InlineData("请看" + Address + "。谢谢")]
    [InlineData(Address + " " + Address + "\n" + Address)]
    public void A_web_address_stays_whole(string text)
    {
        var parts = TextSplitter.Split(text, Address.Length + 2);
        Assert.Equal(text.Split("https://").Length - 1, parts.Count(part => part.Contains(Address, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_address_that_fits_nowhere_is_broken_where_the_room_ends() =>
        Assert.Equal(["See", Address[..30], Address[30..]], TextSplitter.Split("See " + Address, 30));

    [Theory]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 12, 2)]
    [InlineData("🇮🇹🇩🇪🇪🇸", 9, 2)]
    [InlineData("😀😀😀", 3, 3)]
    [InlineData("e\u0301e\u0301e\u0301", 3, 3)]
    public void An_emoji_is_never_cut_in_two(string text, int most, int parts) => Assert.Equal(parts, TextSplitter.Split(text, most).Count);

    [Fact]
    public void Even_a_character_that_is_too_long_is_not_cut_through_a_pair()
    {
        const string Family = "👨‍👩‍👧‍👦";
        var parts = TextSplitter.Split(Family, 4);

        Assert.Equal(Family, string.Concat(parts));
        Assert.All(parts, AssertWellFormed);
    }

    [Fact]
    public void A_message_costs_no_more_than_was_allowed()
    {
        var text = string.Join(' ', Enumerable.Repeat("Your order R1001 {blue} is on its way for 25 €", 40)) + " 😀";
        var parts = TextSplitter.SplitForSms(text, 1600, 2);

        Assert.All(parts, part => Assert.InRange(SmsText.Count(part).Segments, 1, 2));
        Assert.InRange(parts.Count, 7, 9);
    }

    [Fact]
    public void An_emoji_at_the_end_makes_only_the_last_part_dearer()
    {
        var parts = TextSplitter.SplitForSms(new string('a', 160) + " " + new string('b', 100) + " 😀", 1600, 1);

        Assert.Equal([new(true, 160, 1), new(true, 100, 1), new(false, 2, 1)], parts.Select(SmsText.Count));
    }

    [Property(MaxTest = 1000)]
    public Property Nothing_is_lost_and_nothing_is_too_long() => Prop.ForAll(Cases(), item =>
    {
        var (text, most, segments) = item;
        var parts = Parts(text, most, segments);

        Assert.Equal(AnyWriting.WithoutWhiteSpace(text), AnyWriting.WithoutWhiteSpace(string.Concat(parts)));
        Assert.All(parts, part =>
        {
            Assert.InRange(part.Length, 1, most);
            Assert.Equal(0, TextSplitter.WhiteSpace(part));
            Assert.False(char.IsWhiteSpace(part[^1]) && part[^2] != '\u0600', "ends with a space that belongs to nothing");
            if (segments > 0)
                Assert.InRange(SmsText.Count(part).Segments, 1, segments);
        });
    });

    [Property(MaxTest = 1000)]
    public Property No_character_is_torn_that_fits_into_a_part() => Prop.ForAll(Cases(), item =>
    {
        var (text, most, segments) = item;
        var whole = AnyWriting.Boundaries(text);
        var room = segments == 0 ? most : Math.Min(most, 67);
        var at = 0;
        foreach (var part in Parts(text, most, segments))
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal);
            foreach (var edge in new[] { at, at + part.Length }.Where(edge => !whole.Contains(edge)))
            {
                Assert.False(edge < text.Length && char.IsSurrogatePair(text[edge - 1], text[edge]), "torn through a pair");
                var (start, end) = (whole.Where(place => place < edge).Max(), whole.Where(place => place > edge).Min());
                Assert.True(end - start > room, $"torn at {edge} of {text}");
            }

            at += part.Length;
        }
    });

    [Property(MaxTest = 500)]
    public Property No_web_address_is_torn_that_fits_into_a_part() => Prop.ForAll(
        AnyWriting.Texts.ListOf(4).Zip(Gen.Choose(Address.Length, 300)).ToArbitrary(), item =>
        {
            // What would be read as belonging to the address is kept off it.
            var text = string.Join($" ({Address} ", item.Item1);
            foreach (var parts in new[] { TextSplitter.Split(text, item.Item2), TextSplitter.SplitForSms(text, item.Item2, 1) })
                Assert.Equal(3, parts.Sum(part => part.Split(Address).Length - 1));
        });

    [Property(MaxTest = 300)]
    public Property Parts_are_not_much_more_than_needed() => Prop.ForAll(
        Gen.Elements("order", "a", "is", "Yes!", "No.", "way", "\n", "\n\n", "shirt").ArrayOf(300).Zip(Gen.Choose(20, 400)).ToArbitrary(), item =>
        {
            var text = string.Join(' ', item.Item1);
            Assert.InRange(TextSplitter.Split(text, item.Item2).Count, 1, 2 + (text.Length * 5 / 2 / item.Item2));
        });

    [Theory]
    [InlineData("word ")]
    [InlineData("\u0301")]
    [InlineData(" ")]
    [InlineData("https://")]
    [InlineData("😀")]
    [InlineData("\n)")]
    [InlineData(" \u0301")]
    [InlineData("a.\n\n")]
    public void A_whole_book_is_split_at_once(string piece)
    {
        var text = "x" + string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        TextSplitter.Split(text, 160);
        TextSplitter.SplitForSms(text, int.MaxValue, 1);
        TextSplitter.SplitForSms(text, 1600, 4);

        // Work that grows with the square of the length takes minutes.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static Arbitrary<(string Text, int Most, int Segments)> Cases() => (
        from text in AnyWriting.Anything
        from most in Gen.Frequency((1, Gen.Choose(2, 12)), (2, Gen.Choose(13, 200)), (1, Gen.Choose(201, 1600)))
        from segments in Gen.Choose(0, 3)
        select (text, most, segments)).ToArbitrary();

    private static IReadOnlyList<string> Parts(string text, int most, int segments) =>
        segments == 0 ? TextSplitter.Split(text, most) : TextSplitter.SplitForSms(text, most, segments);

    private static void AssertWellFormed(string text) => Assert.Equal(text, RetailMessenger.Core.Texts.PlainText.WellFormed(text));
}
