using FsCheck.Xunit;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("Help", "Help")]
    [InlineData("Exactly twenty chars", "Exactly twenty chars")]
    [InlineData("Exactly twenty-1 char", "Exactly twenty-1…")]
    [InlineData("Track my order that is late", "Track my order…")]
    [InlineData("Hablar con una persona de la tienda", "Hablar con una…")]
    [InlineData("Return the shirt, the blue one", "Return the shirt…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffah…")]
    public void A_title_is_cut_where_it_still_says_something(string title, string expected) => Assert.Equal(expected, Titles.Cut(title, 20));

    [Fact]
    public void Titles_that_begin_alike_keep_what_tells_them_apart()
    {
        var cut = Titles.CutAll(["Return the blue shirt of last week", "Return the blue shirt of yesterday"], 20);

        Assert.Equal(2, cut.Distinct(StringComparer.Ordinal).Count());
        Assert.EndsWith("week", cut[0], StringComparison.Ordinal);
        Assert.EndsWith("yesterday", cut[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_alike_at_both_ends_are_numbered()
    {
        var cut = Titles.CutAll(["Return the shirt number 1 of the order of last week", "Return the shirt number 2 of the order of last week"], 20);

        Assert.Equal(["1. Return the shirt…", "2. Return the shirt…"], cut);
    }

    [Property(MaxTest = 500)]
    public void No_title_is_too_long_or_half_a_character(string text)
    {
        var title = string.Concat((text ?? "").EnumerateRunes()) + "👩‍👩‍👧‍👦 and more of it";

        var cut = Titles.Cut(title, 20);

        Assert.InRange(cut.Length, 1, 20);
        Assert.False(cut.Length > 1 && char.IsHighSurrogate(cut[^2]) && !char.IsLowSurrogate(cut[^1]));
    }
}
