using System.Text.Json;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

/// <summary>How real customers put it.</summary>
public sealed class RealSentencesTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Data", "intents")]
    public void Most_who_ask_for_a_person_in_their_own_words_are_heard()
    {
        using var shop = new TalkingShop();
        var asking = Read("intents/bitext").Where(row => row.Label == "contact_human_agent").ToList();

        var heard = asking.Count(row => MeaningOf(shop, row.Text) is Meaning.Obey { Command: Command.Person });

        output.WriteLine($"{heard} of {asking.Count} heard");
        Assert.InRange(heard / (double)asking.Count, 0.75, 1);
    }

    [Fact]
    [Trait("Data", "intents")]
    public void Sentences_from_elsewhere_begin_next_to_nothing_but_a_search_and_never_a_deletion()
    {
        using var shop = new TalkingShop();
        var strange = Read("intents/clinc150").Where(row => row.Label == "oos").Concat(Read("intents/banking77")).ToList();

        var begun = strange.Select(row => MeaningOf(shop, row.Text)).OfType<Meaning>().ToList();

        // "Do you have the best exchange rate?" is how one asks a shop for its goods: nothing is found, and a person offered.
        var searches = begun.Count(meaning => meaning is Meaning.Begin { DialogId: "findProduct" });
        output.WriteLine($"{begun.Count} of {strange.Count} began something, {searches} of them a search");
        Assert.InRange((begun.Count - searches) / (double)strange.Count, 0, 0.01);
        Assert.InRange(searches / (double)strange.Count, 0, 0.015);
        Assert.DoesNotContain(new Meaning.Begin("deleteData"), begun);
    }

    private static Meaning? MeaningOf(TalkingShop shop, string text)
    {
        var phrases = shop.Get<PhraseBook>();
        return phrases.FindExact(text) ?? phrases.FindNear(text) ?? shop.Get<ExampleMatcher>().Find(text);
    }

    private static IEnumerable<(string Text, string Label)> Read(string folder)
    {
        foreach (var line in SharedData.Files(folder, "*.jsonl").SelectMany(File.ReadLines))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty("text").GetString()!, json.RootElement.GetProperty("intent").GetString()!);
        }
    }
}
