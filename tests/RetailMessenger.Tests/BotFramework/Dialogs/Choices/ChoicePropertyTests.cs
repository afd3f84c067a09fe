using FsCheck.Xunit;
using RetailMessenger.BotFramework.Dialogs.Choices;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Choices;

public sealed class ChoicePropertyTests
{
    private static readonly string[] Words = ["red", "green", "delivery", "return", "2", "size 10", "último", "the first", "ño", "☕", "to", "a"];

    [Property(MaxTest = 500)]
    public void Whatever_is_written_picks_a_choice_that_exists_or_none(string? text, string?[] choices, bool partial)
    {
        var list = choices.Select(choice => new Choice(choice)).ToList();

        foreach (var found in ChoiceRecognizers.RecognizeChoices(text, list, new FindChoicesOptions { AllowPartialMatches = partial }))
        {
            Assert.InRange(found.Resolution.Index, 0, choices.Length - 1);
            Assert.Equal(choices[found.Resolution.Index], found.Resolution.Value);
            Assert.InRange(found.Resolution.Score, 0.4f, 1f);
            Assert.Equal(text!.Substring(found.Start, found.End - found.Start + 1), found.Text);
        }
    }

    [Property(MaxTest = 500)]
    public void Sentences_of_known_words_never_pick_a_choice_twice(int[] picks)
    {
        var text = string.Join(' ', picks.Select(pick => Words[Math.Abs(pick % Words.Length)]));

        var found = ChoiceRecognizers.RecognizeChoices(text, Words);

        Assert.Equal(found.Count, found.DistinctBy(choice => choice.Resolution.Index).Count());
    }

    [Theory]
    [MemberData(nameof(AllWords))]
    public void Every_choice_is_picked_by_its_own_name(string word)
    {
        var found = ChoiceRecognizers.RecognizeChoices(word.ToUpperInvariant(), Words);

        Assert.Equal(word, found[0].Resolution.Value);
        Assert.Equal(1f, found[0].Resolution.Score);
    }

    [Fact]
    public void A_message_without_end_is_read_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("delivrey retrun ", 50_000));
        var choices = Enumerable.Range(0, 100).Select(number => $"delivery return {number}").ToList();

        Assert.Empty(ChoiceRecognizers.RecognizeChoices(text, choices));
    }

    public static TheoryData<string> AllWords() => new(Words);
}
