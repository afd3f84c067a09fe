using RetailMessenger.BotFramework.Dialogs.Choices;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Choices;

public sealed class FindTests
{
    private static readonly List<SortedValue> Colours =
    [
        new() { Value = "red", Index = 0 }, new() { Value = "green", Index = 1 }, new() { Value = "blue", Index = 2 },
    ];

    private static readonly List<SortedValue> Titles =
    [
        new() { Value = "the first division book", Index = 0 }, new() { Value = "the red book", Index = 1 }, new() { Value = "the book", Index = 2 },
    ];

    [Fact]
    public void A_single_word_is_found_with_its_place_in_the_text()
    {
        var found = Assert.Single(Find.FindValues("I want the Red one", Colours));

        Assert.Equal("value", found.TypeName);
        Assert.Equal("Red", found.Text);
        Assert.Equal((11, 13), (found.Start, found.End));
        Assert.Equal(("red", 0, 1f), (found.Resolution.Value, found.Resolution.Index, found.Resolution.Score));
    }

    [Fact]
    public void Several_values_are_found_in_the_order_of_the_text()
    {
        var found = Find.FindValues("blue, then green and red", Colours);

        Assert.Equal([2, 1, 0], found.Select(value => value.Resolution.Index));
    }

    [Fact]
    public void A_value_of_several_words_may_have_other_words_in_between()
    {
        var values = new List<SortedValue> { new() { Value = "bread pitt", Index = 0 } };

        Assert.Single(Find.FindValues("bread and a pitt", values));
        Assert.Empty(Find.FindValues("bread and some more of a pitt", values));
        Assert.Single(Find.FindValues("bread and some more of a pitt", values, new FindValuesOptions { MaxTokenDistance = 5 }));
    }

    [Fact]
    public void Words_in_between_cost_some_certainty()
    {
        var values = new List<SortedValue> { new() { Value = "red shoes", Index = 0 } };

        var near = Assert.Single(Find.FindValues("red shoes", values)).Resolution.Score;
        var apart = Assert.Single(Find.FindValues("red running shoes", values)).Resolution.Score;

        Assert.Equal(1f, near);
        Assert.Equal(0.4f + (0.6f * 2 / 3), apart, 0.001f);
    }

    [Fact]
    public void The_longest_value_wins_the_words_that_several_share()
    {
        var found = Assert.Single(Find.FindValues("the red book", Titles));

        Assert.Equal(1, found.Resolution.Index);
    }

    [Fact]
    public void Part_of_a_value_is_enough_only_when_that_is_allowed()
    {
        Assert.Empty(Find.FindValues("red", [new SortedValue { Value = "the red book", Index = 0 }]));
        var found = Assert.Single(
            Find.FindValues("red", [new SortedValue { Value = "the red book", Index = 0 }], new FindValuesOptions { AllowPartialMatches = true }));

        Assert.Equal(0.6f, found.Resolution.Score, 0.001f);
    }

    [Fact]
    public void Of_two_partial_matches_the_more_complete_one_is_the_surer_one()
    {
        var values = new List<SortedValue> { new() { Value = "blue suede running shoes", Index = 0 }, new() { Value = "red shoes", Index = 1 } };

        var found = Find.FindValues("red suede", values, new FindValuesOptions { AllowPartialMatches = true });

        var scores = found.ToDictionary(value => value.Resolution.Index, value => value.Resolution.Score);
        Assert.Equal(0.7f, scores[1], 0.001f);
        Assert.Equal(0.55f, scores[0], 0.001f);
    }

    [Fact]
    public void Another_tokenizer_can_be_used()
    {
        static List<Token> ByComma(string text, string? locale) =>
            text.Split(',').Select(part => new Token { Text = part, Normalized = part.Trim(), End = Math.Max(0, part.Length - 1) }).ToList();

        Assert.Single(Find.FindValues("a b,c", [new SortedValue { Value = "c", Index = 0 }], new FindValuesOptions { Tokenizer = ByComma }));
    }

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        Assert.Empty(Find.FindValues(string.Empty, Colours));
        Assert.Empty(Find.FindValues("red", []));
        Assert.Empty(Find.FindChoices("red", [new Choice { Value = null! }]));
    }
}
