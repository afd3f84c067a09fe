using RetailMessenger.Core.Assistant.Understanding;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("hlep", "help")]
    [InlineData("helpp", "help")]
    [InlineData("cancle", "cancel")]
    [InlineData("cancl", "cancel")]
    [InlineData("csncel", "cancel")]
    [InlineData("tlak to a persn", "talk to a person")]
    public void A_slip_of_the_fingers_is_forgiven(string text, string phrase) => Assert.True(Spelling.IsSlipOf(text, phrase));

    [Theory]
    [InlineData("bank", "back")]
    [InlineData("black", "back")]
    [InlineData("held", "help")]
    [InlineData("men", "menu")]
    [InlineData("mena", "menu")]
    [InlineData("shop", "stop")]
    [InlineData("send", "end")]
    [InlineData("counsel", "cancel")]
    [InlineData("", "help")]
    public void Another_word_is_another_word(string text, string phrase) => Assert.False(Spelling.IsSlipOf(text, phrase));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_counts_edits(string one, string other, int distance) => Assert.Equal(distance, Spelling.Distance(one, other));
}
