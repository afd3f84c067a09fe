using System.Text.Json;
using RetailMessenger.BotFramework.Dialogs.Recognizers;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers;

/// <summary>Measures yes and no on what real customers typed (awslabs multi-domain goal-oriented dialogues, CDLA-Permissive-1.0).</summary>
public sealed class ShortAnswersTests(ITestOutputHelper output)
{
    private sealed record Answer(string Text, string Label, int N);

    private sealed record Row(string Text, string Label, int N, bool? Read);

    [Fact]
    [Trait("Data", "intents")]
    public void What_customers_typed_for_yes_and_no_is_understood()
    {
        var rows = SharedData.Files("intents/yes-no", "*.jsonl").SelectMany(Read).ToList();
        var yes = Share(rows, "confirmation", true);
        var no = Share(rows, "rejection", false);
        var right = Right(rows, "confirmation", true) + Right(rows, "rejection", false);
        var answers = Weight(rows.Where(IsAnswer));
        var others = rows.Where(row => !IsAnswer(row)).ToList();
        var taken = Weight(others.Where(row => row.Read is not null)) / (double)Weight(others);

        var different = rows.Where(IsAnswer).ToList();
        var differentRight = different.Count(row => !IsMiss(row)) / (double)different.Count;
        output.WriteLine($"yes {yes:P2}, no {no:P2}, both {right / (double)answers:P2} of {answers} answers, "
            + $"each wording once {differentRight:P2} of {different.Count}; {taken:P2} of {Weight(others)} greetings, thanks and farewells taken for an answer");
        foreach (var miss in rows.Where(row => IsMiss(row)).OrderByDescending(row => row.N).Take(20))
            output.WriteLine($"{miss.N,5} {miss.Label} read as {miss.Read?.ToString() ?? "nothing"}: {miss.Text}");

        Assert.True(right >= 0.985 * answers, "yes and no together");
        Assert.True(taken <= 0.026, "what is no answer");
    }

    private static bool IsAnswer(Row row) => row.Label is "confirmation" or "rejection";

    private static bool IsMiss(Row row) => row.Label switch
    {
        "confirmation" => row.Read is not true,
        "rejection" => row.Read is not false,
        _ => row.Read is not null,
    };

    private static IEnumerable<Row> Read(string file) => File.ReadLines(file)
        .Select(line => JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!)
        .Select(answer => new Row(answer.Text, answer.Label, answer.N, BooleanRecognizer.Recognize(answer.Text)));

    private static long Right(IEnumerable<Row> rows, string label, bool meant) => Weight(rows.Where(row => row.Label == label && row.Read == meant));

    private static double Share(IReadOnlyList<Row> rows, string label, bool meant) =>
        Right(rows, label, meant) / (double)Weight(rows.Where(row => row.Label == label));

    private static long Weight(IEnumerable<Row> rows) => rows.Sum(row => (long)row.N);
}
