using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Texts;
using RetailMessenger.Tests.Core.Assistant.Parrots;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class PatternTests
{
    [Theory]
    [InlineData("please find me a parrot with Blue wings, under $79.99", "with Blue wings, under $79.99")]
    [InlineData("Hi! Please find me a parrot: blue-green?", "blue-green")]
    [InlineData("please find me a parrto that SINGS, thank you", "that SINGS")]
    [InlineData("My old one flew away. Please find me a parrot that stays. I need it for Friday!", "that stays")]
    [InlineData("Please find me a parrot named Polly O'Hara quickly", "Polly O'Hara")]
    [InlineData("please find me a parrot named Polly", "named Polly")]
    [InlineData("parrot parcel #W2611340, please", "#W2611340")]
    [InlineData("deseo un loro azul", "azul")]
    public async Task A_dialog_is_begun_with_what_was_said_in_the_open_slot(string said, string slot)
    {
        using var shop = new TalkingShop(AddParrot);
        var anna = await shop.VisitAsync();

        Assert.EndsWith($": {slot}", (await anna.SaysAsync(said)).Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parrot parcel lost")]
    [InlineData("please find me a parrot")]
    [InlineData("please find me a parrot for me")]
    [InlineData("somebody should please find me a parrot named Polly")]
    public async Task A_slot_that_says_nothing_or_other_words_around_it_begin_nothing(string said)
    {
        using var shop = new TalkingShop(AddParrot);
        var anna = await shop.VisitAsync();

        await anna.SaysAsync(said);

        Assert.DoesNotContain("dialog.started", anna.Measured.Skip(2));
        Assert.Contains("turn.not_understood", anna.Measured);
    }

    [Fact]
    public async Task An_exact_example_goes_before_a_pattern_and_a_command_before_both()
    {
        using var shop = new TalkingShop(AddParrot);
        var anna = await shop.VisitAsync();

        Assert.Equal("Heard nothing.", (await anna.SaysAsync("My parrot is looking for the bathtub")).Only);
        Assert.StartsWith("I'll gladly pass a message on", (await anna.SaysAsync("Talk to a person")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_any_words_are_an_answer_a_pattern_begins_nothing()
    {
        using var shop = new TalkingShop(AddParrot);
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Talk to a person");

        Assert.StartsWith("Thank you. How can they reach you?", (await anna.SaysAsync("please find me a parrot that sings")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_a_person_in_another_sentence_gets_one()
    {
        using var shop = new TalkingShop(AddParrot);
        var anna = await shop.VisitAsync();

        Assert.Contains("Nobody from the shop is here live", (await anna.SaysAsync("Please find me a parrot that sings. Or let me talk to a person!")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_who_begins_in_another_language_by_a_pattern_is_answered_in_it()
    {
        using var shop = new TalkingShop(AddParrot);
        var anna = await shop.VisitAsync();

        Assert.Equal("Oído: azul", (await anna.SaysAsync("deseo un loro azul")).Last);
    }

    [Theory]
    [InlineData("find {words} or {number}")]
    [InlineData("find {anything}")]
    [InlineData("{words}")]
    [InlineData("find {")]
    public void A_pattern_that_is_none_is_refused(string example) =>
        Assert.Throws<FormatException>(() => new Pattern(example, Language.English, "parrot"));

    private static void AddParrot(IServiceCollection services) => services.AddDialog<ParrotDialog, ParrotText>();
}
