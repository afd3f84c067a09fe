using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class MisunderstandingTests
{
    [Theory]
    [InlineData("en-GB", "Talk to a person")]
    [InlineData("es-ES", "Hablar con alguien")]
    public async Task What_is_not_understood_is_never_answered_twice_in_a_row_alike_and_soon_with_a_person(string locale, string person)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(locale: locale);

        var said = new List<Heard>();
        for (var i = 0; i < 12; i++)
            said.Add(await anna.SaysAsync("xyzzy plugh"));

        Assert.All(said.Zip(said.Skip(1)), pair => Assert.NotEqual(pair.First.Only, pair.Second.Only));
        Assert.All(said, heard => Assert.NotEmpty(heard.Buttons));
        Assert.All(said.Skip(2), heard => Assert.Equal(person, heard.Buttons[0]));
        Assert.All(said.Skip(2), heard => Assert.Contains(person, heard.Only, StringComparison.Ordinal));
        Assert.Equal(12, anna.Measured.Count(name => name == "turn.not_understood"));
    }

    [Fact]
    public async Task The_person_who_is_offered_can_be_tapped()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("xyzzy");
        await anna.SaysAsync("xyzzy");
        var offer = await anna.SaysAsync("xyzzy");

        Assert.Contains("What should they know?", (await anna.SaysAsync(offer.Buttons[0])).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_understood_message_ends_the_count()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        var first = await anna.SaysAsync("xyzzy");
        await anna.SaysAsync("xyzzy");
        await anna.SaysAsync("thank you very much");

        Assert.Equal(first.Only, (await anna.SaysAsync("xyzzy")).Only);
    }

    [Fact]
    public async Task A_choice_that_is_none_of_the_choices_is_asked_for_again_in_changing_words_with_the_choices()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("change language");

        var said = new List<Heard>();
        for (var i = 0; i < 7; i++)
            said.Add(await anna.SaysAsync("xyzzy"));

        Assert.All(said.Zip(said.Skip(1)), pair => Assert.NotEqual(pair.First.Only, pair.Second.Only));
        Assert.All(said, heard => Assert.Equal(["English", "Español"], heard.Buttons));
        Assert.Contains("“Talk to a person”", said[2].Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_not_ignored()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        var picture = new Attachment("image/png", "https://example.org/shoe.png");

        Assert.Contains("can't look at pictures", (await anna.SaysAsync(null, picture)).Only, StringComparison.Ordinal);
        Assert.Contains("only text", (await anna.SaysAsync("", picture)).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.Event)]
    [InlineData("somethingNew")]
    public async Task What_is_no_message_is_not_answered_and_leaves_an_open_question_open(string type)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("delete my data");

        Assert.Empty((await anna.TellsAsync(new Activity(type) { Locale = "en-GB", Name = "other" })).Activities);
        Assert.Contains("nothing was deleted", (await anna.SaysAsync("no")).Only, StringComparison.OrdinalIgnoreCase);
    }
}
