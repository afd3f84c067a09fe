using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("Track my order", 20, "Track my order")]
    [InlineData("I want to return my order", 20, "I want to return…")]
    [InlineData("Return or exchange something", 13, "Return…")]
    [InlineData("T-shirt (blue) size M", 20, "T-shirt (blue) size…")]
    [InlineData("T-shirt (blue, cotton)", 12, "T-shirt…")]
    [InlineData("Save 20% today only", 12, "Save 20%…")]
    [InlineData("Where is what I paid for?", 10, "Where is…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs…")]
    [InlineData("A Donaudampfschifffahrtsgesellschaft", 12, "A Donaudamp…")]
    [InlineData("It costs 25\u00A0€", 12, "It costs…")]
    [InlineData("我想退货我的订单", 5, "我想退货…")]
    [InlineData("Happy family 👨‍👩‍👧‍👦 pack", 20, "Happy family…")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 12, "👨‍👩‍👧‍👦…")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 5, "…")]
    [InlineData("abc", 2, "a…")]
    [InlineData("abc", 1, "…")]
    public void A_title_that_is_too_long_ends_with_a_word_that_says_something(string title, int most, string label) =>
        Assert.Equal(label, Titles.Cut(title, most));

    [Theory]
    [InlineData("es", "Devolver un pedido de la tienda", 22, "Devolver un pedido…")]
    [InlineData("en", "Devolver un pedido de la tienda", 22, "Devolver un pedido de…")]
    [InlineData("es-MX", "Hablar con una persona", 16, "Hablar…")]
    [InlineData("de", "Ich will mit Menschen reden", 13, "Ich will mit…")]
    public void Which_words_say_little_depends_on_the_language(string language, string title, int most, string label) =>
        Assert.Equal(label, Titles.Cut(title, most, CultureInfo.GetCultureInfo(language)));

    [Fact]
    public void Different_titles_stay_different_by_their_ends() => Assert.Equal(
        ["Return…blue shirt", "Return…green shirt", "Track an order"],
        Titles.CutAll(["Return the order with the blue shirt", "Return the order with the green shirt", "Track an order"], 20));

    [Fact]
    public void What_distinguishes_titles_may_stand_in_the_middle() => Assert.Equal(
        ["Order…1001, Monday…", "Order…1002, Monday…"],
        Titles.CutAll(
            ["Order of last week number 1001, Monday, with express shipping", "Order of last week number 1002, Monday, with express shipping"], 22));

    [Fact]
    public void Long_words_are_told_apart_by_their_ends() => Assert.Equal(
        ["Donaud…kapitän", "Donaud…skajüte"],
        Titles.CutAll(["Donaudampfschifffahrtsgesellschaftskapitän", "Donaudampfschifffahrtsgesellschaftskajüte"], 14));

    [Fact]
    public void Titles_that_differ_only_in_the_middle_of_much_text_are_numbered()
    {
        var (before, after) = (new string('x', 40), new string('y', 40));
        var titles = Enumerable.Range(10, 12).Select(n => before + n.ToString(CultureInfo.InvariantCulture) + after).ToList();
        var labels = Titles.CutAll(titles, 12);

        Assert.Equal("xxxxxxxxx… 1", labels[0]);
        Assert.Equal(12, labels.Distinct().Count());
    }

    [Fact]
    public void A_title_that_fits_keeps_its_words_though_another_one_is_cut_to_them() => Assert.Equal(
        ["Return…ething", "Return…"],
        Titles.CutAll(["Return or exchange something", "Return…"], 13));

    [Fact]
    public void The_same_title_has_the_same_label()
    {
        var labels = Titles.CutAll(["I want to return my order", "I want to return my order"], 20);

        Assert.Equal(["I want to return…", "I want to return…"], labels);
    }

    [Property(MaxTest = 1000)]
    public Property No_title_is_too_long_or_torn() => Prop.ForAll(Lists(), item =>
    {
        foreach (var title in item.Titles)
        {
            var label = Titles.Cut(title, item.Most);
            Assert.InRange(label.Length, 0, item.Most);
            if (label == title)
                continue;
            Assert.EndsWith("…", label, StringComparison.Ordinal);
            Assert.StartsWith(label[..^1], title.Trim(), StringComparison.Ordinal);
            Assert.Contains(label.Length - 1, AnyWriting.Boundaries(title.Trim()));
        }
    });

    [Property(MaxTest = 1000)]
    public Property No_two_titles_become_one() => Prop.ForAll(Lists(), item =>
    {
        var labels = Titles.CutAll(item.Titles, item.Most);

        Assert.All(labels, label => Assert.InRange(label.Length, 0, item.Most));
        Assert.Equal(item.Titles.Distinct().Count(), labels.Distinct().Count());
        Assert.All(item.Titles.Zip(labels).Where(pair => pair.First.Length <= item.Most), pair => Assert.Equal(pair.First, pair.Second));
    });

    private static Arbitrary<(string[] Titles, int Most)> Lists()
    {
        var beginnings = Gen.Elements("", "Return ", "Return the order with the ", "Return the order with the shirt of ", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦");
        var title =
            from beginning in beginnings
            from middle in Gen.Frequency((3, Gen.Elements("blue", "green", "", "1001", "1002", "…", "blue shirt")), (1, AnyWriting.PictureTexts))
            from end in Gen.Elements("", " shirt", " of last week", "…", " 1", "\u0301")
            select beginning + middle + end;
        return (
            from count in Gen.Choose(0, 8)
            from titles in Gen.ArrayOf(title, count)
            from most in Gen.Choose(8, 30)
            select (titles, most)).ToArbitrary();
    }
}
