using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

[Properties(Arbitrary = [typeof(TextSplitterTests)], MaxTest = 500)]
public sealed class TextSplitterTests
{
    private static readonly string[] Pieces =
        ["a", "word", " ", "  ", "\n", "\n\n", ". ", "! ", "? ", ", ", "é", "e\u0301", "😀", "👩‍👩‍👧‍👦", "🇮🇹", "🏳️‍🌈", "👍🏽", "ñ", "ж", "€", "https://shop.example.com/a/b?c=d", "x y"];

    public static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf(60).Select(list => string.Concat(list)).ToArbitrary();

    [Property]
    public void Nothing_is_lost_nothing_is_too_long_and_no_character_is_divided(string text, byte size)
    {
        var most = 12 + (size % 60);

        var pieces = TextSplitter.Split(text, most);

        Assert.Equal(Squeeze(text), Squeeze(string.Concat(pieces)));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, most));
        Assert.Equal(Elements(Squeeze(text)), pieces.SelectMany(piece => Elements(Squeeze(piece))));
    }

    [Property]
    public void No_piece_has_more_segments_than_allowed(string text, byte size)
    {
        var most = 1 + (size % 3);

        var pieces = TextSplitter.Split(text + text + text, 1600, piece => SmsText.Count(piece).Segments <= most);

        Assert.Equal(Squeeze(text + text + text), Squeeze(string.Concat(pieces)));
        Assert.All(pieces, piece => Assert.True(SmsText.Count(piece).Segments <= most));
    }

    [Theory]
    [InlineData(2000, 1)]
    [InlineData(2001, 2)]
    public void A_text_is_divided_only_where_it_must_be(int length, int pieces) => Assert.Equal(pieces, TextSplitter.Split(new string('x', length), 2000).Count);

    [Fact]
    public void Paragraphs_stay_whole_before_sentences_and_sentences_before_words()
    {
        Assert.Equal(["One two. Three four.", "Five six. Seven."], TextSplitter.Split("One two. Three four.\n\nFive six. Seven.", 30));
        Assert.Equal(["Six, seven, eight", "nine, ten."], TextSplitter.Split("Six, seven, eight nine, ten.", 20));
        Assert.Equal(["One two three.", "Four five six seven"], TextSplitter.Split("One two three. Four five six seven", 20));
    }

    [Fact]
    public void An_address_stays_whole()
    {
        const string Address = "https://shop.example.com/orders/12345678";

        Assert.Contains(Address, TextSplitter.Split($"Here it is, the order that you asked for: {Address}", 45));
    }

    [Fact]
    public void A_character_longer_than_a_piece_is_divided_between_whole_code_points()
    {
        var pieces = TextSplitter.Split("👩‍👩‍👧‍👦", 4);

        Assert.Equal("👩‍👩‍👧‍👦", string.Concat(pieces));
        Assert.All(pieces, piece => Assert.False(char.IsHighSurrogate(piece[^1])));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void White_space_is_no_message(string text) => Assert.Empty(TextSplitter.Split(text, 10));

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static List<string> Elements(string text)
    {
        var elements = new List<string>();
        var all = StringInfo.GetTextElementEnumerator(text);
        while (all.MoveNext())
            elements.Add(all.GetTextElement());
        return elements;
    }
}
