using RetailMessenger.BotFramework.Dialogs.Choices;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Choices;

public sealed class TypingErrorTests
{
    [Theory]
    [InlineData("delivery", "delivry")]
    [InlineData("delivery", "dleivery")]
    [InlineData("delivery", "deliverry")]
    [InlineData("delivery", "delivary")]
    [InlineData("devolución", "devolucoin")]
    [InlineData("subscription", "subscirptoin")]
    [InlineData("green", "geren")]
    public void A_slip_of_the_finger_is_understood(string choice, string written)
    {
        Assert.Equal(0, Picked(written, choice, "something else"));
    }

    [Theory]
    [InlineData("red", "bed")]
    [InlineData("red", "rod")]
    [InlineData("blue", "glue")]
    [InlineData("cart", "card")]
    [InlineData("size L", "size M")]
    [InlineData("order 12345", "order 12346")]
    [InlineData("delivery", "delevari")]
    [InlineData("house", "mouse")]
    public void A_word_that_is_another_word_is_not_taken_for_a_slip(string choice, string written)
    {
        Assert.Null(Picked(written, choice, "something else"));
    }

    [Fact]
    public void A_word_that_is_as_near_to_one_choice_as_to_another_picks_neither()
    {
        Assert.Null(Picked("stane", "stone", "stand"));
        Assert.Equal(0, Picked("stonee", "stone", "stand"));
    }

    [Fact]
    public void What_is_written_correctly_wins_over_what_is_nearly_so()
    {
        Assert.Equal(1, Picked("shirts", "shirt", "shirts"));
    }

    [Fact]
    public void A_slip_makes_the_match_less_sure()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("delivry", ["delivery", "return"]));

        Assert.Equal("delivery", found.Resolution.Value);
        Assert.InRange(found.Resolution.Score, 0.4f, 0.99f);
    }

    [Fact]
    public void Slips_can_be_switched_off_or_limited()
    {
        List<string> choices = ["subscription", "something else"];

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("subscripton", choices, new FindChoicesOptions { MaxEditDistance = 0 }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("subscirptoin", choices, new FindChoicesOptions { MaxEditDistance = 1 }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("subscripton", choices, new FindChoicesOptions { MaxEditDistance = 1 }));
    }

    private static int? Picked(string written, params string[] choices) =>
        ChoiceRecognizers.RecognizeChoices(written, choices).FirstOrDefault()?.Resolution.Index;
}
