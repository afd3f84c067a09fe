using System.Reflection;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Texts;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.House;

/// <summary>What is said, in all languages.</summary>
public sealed class WordTests
{
    private static readonly Assembly[] Speaking = [typeof(Language).Assembly, typeof(RetailMessenger.Dialogs.AllDialogs).Assembly];

    public static TheoryData<string> Enums => [.. WordFiles().Select(file => file.Stem).Distinct()];

    public static TheoryData<string> Examples
    {
        get
        {
            using var shop = new TalkingShop();
            return [.. shop.Get<IEnumerable<ShopDialog>>().SelectMany(dialog => dialog.Examples.Values.SelectMany(list => list)).Distinct()];
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Words_are_present_in_all_languages_with_equal_placeholders(string stem)
    {
        var type = Speaking.Select(assembly => assembly.GetType(stem + "Text") ?? assembly.GetType(stem)).FirstOrDefault(found => found is { IsEnum: true });
        Assert.True(type is not null, $"{stem}.en.json has no enum {stem}Text beside it.");

        // throws with the list of faults
        var texts = typeof(TextFiles).GetMethod(nameof(TextFiles.Of))!.MakeGenericMethod(type).Invoke(null, null);

        Assert.NotNull(texts);
        Assert.Equal(Language.All.Count, WordFiles().Count(file => file.Stem == stem));
    }

    [Fact]
    public void Every_file_of_words_in_the_repository_is_embedded()
    {
        var written = Repository.Files("*.json")
            .Where(path => Language.All.Any(language => path.EndsWith($".{language.Code}.json", StringComparison.Ordinal)))
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        Assert.Equal(written, WordFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_begins_its_own_dialog(string example)
    {
        using var shop = new TalkingShop();
        var owners = shop.Get<IEnumerable<ShopDialog>>().Where(dialog => dialog.Examples.Values.Any(list => list.Contains(example))).ToList();
        var anna = await shop.VisitAsync();

        await anna.SaysAsync(example);

        var begun = anna.Staged.Measures.Where(measure => measure.Name == "dialog.started").Select(measure => measure.Subject);
        Assert.Equal(Assert.Single(owners).Id, begun.First());
    }

    [Fact]
    public void No_sentence_is_written_twice_for_one_meaning()
    {
        using var shop = new TalkingShop();
        foreach (var dialog in shop.Get<IEnumerable<ShopDialog>>())
        {
            foreach (var list in dialog.Examples.Values)
                Assert.Equal(list.Select(PlainText.Of).Distinct(), list.Select(PlainText.Of));
        }
    }

    [Fact]
    public void What_must_not_be_repeated_has_at_least_two_ways_to_be_said()
    {
        foreach (var language in Language.All)
        {
            foreach (var key in new[] { AssistantText.NotUnderstood, AssistantText.NotUnderstoodAgain, AssistantText.CannotReadFiles })
                Assert.True(TextFiles.Of<AssistantText>()[key].WrittenIn(language).Distinct().Count() > 1, $"{key} in {language}");
        }
    }

    [Fact]
    public void Every_command_has_a_word_that_is_not_the_carriers()
    {
        foreach (var command in Enum.GetValues<Command>())
        {
            foreach (var language in Language.All)
                Assert.Contains(TextFiles.Of<Command>()[command].WrittenIn(language), word => !CarrierWords.ForbidOffering(word));
        }
    }

    private static IEnumerable<(string Stem, string Name)> WordFiles() =>
        from assembly in Speaking
        from resource in assembly.GetManifestResourceNames()
        from language in Language.All
        let end = $".{language.Code}.json"
        where resource.EndsWith(end, StringComparison.Ordinal)
        let stem = resource[..^end.Length]
        select (stem, stem[(stem.LastIndexOf('.') + 1)..] + end);
}
