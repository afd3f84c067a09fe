using System.Text.Json;
using RetailMessenger.Core.Assistant.Understanding;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class YesNoReaderTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Yes, please!")]
    [InlineData("yesss")]
    [InlineData("oksure")]
    [InlineData("ok, no problem")]
    [InlineData("that's right")]
    [InlineData("go ahead, yes")]
    [InlineData("sí, por favor")]
    [InlineData("Sí")]
    [InlineData("de acuerdo")]
    [InlineData("claro que sí")]
    [InlineData("vale, adelante")]
    [InlineData("👍")]
    public void A_clear_yes_is_one(string answer) => Assert.Equal(YesNo.Yes, YesNoReader.Read(answer));

    [Theory]
    [InlineData("no")]
    [InlineData("no thanks")]
    [InlineData("Nope.")]
    [InlineData("don't")]
    [InlineData("ok, no")]
    [InlineData("no, gracias")]
    [InlineData("mejor no")]
    [InlineData("👎")]
    [InlineData("please do not")]
    [InlineData("no, I want the blue one")]
    public void A_no_is_one_however_kindly_it_is_said(string answer) => Assert.Equal(YesNo.No, YesNoReader.Read(answer));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("yes, if it is free")]
    [InlineData("yes but to my old address")]
    [InlineData("yes?")]
    [InlineData("yes no")]
    [InlineData("ok thank you")]
    [InlineData("sure, what does it cost")]
    [InlineData("yes for the blue one")]
    [InlineData("yes to order 1002")]
    [InlineData("maybe")]
    [InlineData("🤷")]
    [InlineData("I guess so")]
    [InlineData("sí, pero mañana")]
    [InlineData("si me devuelven el dinero")]
    [InlineData("where is my order")]
    [InlineData("please don't send it yet")]
    public void What_might_mean_something_else_is_asked_again(string? answer) => Assert.Equal(YesNo.Unclear, YesNoReader.Read(answer));

    [Fact]
    [Trait("Data", "intents")]
    public void Of_what_people_typed_the_clear_answers_are_understood_and_nothing_else_is_taken_for_a_yes()
    {
        var answers = SharedData.Files("intents/yes-no", "*.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => new Answer(row.GetProperty("text").GetString()!, row.GetProperty("label").GetString()!, row.GetProperty("n").GetInt32(), row.GetProperty("agreement").GetDouble()))
            .ToList();

        var wrong = answers.Where(answer => answer.Wanted != YesNo.Yes && YesNoReader.Read(answer.Text) == YesNo.Yes).ToList();
        var clear = answers.Where(answer => answer.IsClear).ToList();
        var missed = clear.Where(answer => YesNoReader.Read(answer.Text) != answer.Wanted).ToList();
        var opposite = missed.Where(answer => YesNoReader.Read(answer.Text) != YesNo.Unclear).ToList();
        var share = 1 - (missed.Sum(answer => answer.Times) / (double)clear.Sum(answer => answer.Times));
        output.WriteLine($"{clear.Count} clear short answers: {share:P1} understood as often as they were typed, {1 - (missed.Count / (double)clear.Count):P1} of the different ones; "
            + $"{opposite.Count} taken for the opposite; {wrong.Count} of {answers.Count} taken for a yes and none");
        output.WriteLine("Not understood: " + string.Join(", ", missed.Select(answer => $"{answer.Text} ({answer.Times})")));
        Assert.Empty(wrong);
        Assert.Empty(opposite);
        Assert.True(share >= 0.98);
    }

    // Clear: whoever labelled it agreed, and it was typed more than once, in at most three words.
    private sealed record Answer(string Text, string Label, int Times, double Agreement)
    {
        public YesNo Wanted => Label switch
        {
            "confirmation" => YesNo.Yes,
            "rejection" => YesNo.No,
            _ => YesNo.Unclear,
        };

        public bool IsClear => Wanted != YesNo.Unclear && Agreement >= 0.95 && Times > 1 && Text.Split(' ').Length <= 3;
    }
}
