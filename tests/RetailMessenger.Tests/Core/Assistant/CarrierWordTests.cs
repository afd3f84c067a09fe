using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class CarrierWordTests
{
    private static readonly ChannelProfile Sms = new() { CarrierOwnsOptOutWords = true };

    [Theory]
    [InlineData("STOP")]
    [InlineData("stop.")]
    [InlineData(" Stopall ")]
    [InlineData("UNSUBSCRIBE")]
    [InlineData("END")]
    [InlineData("QUIT")]
    [InlineData("CANCEL")]
    [InlineData("REVOKE")]
    [InlineData("OPTOUT")]
    [InlineData("START")]
    [InlineData("UNSTOP")]
    [InlineData("HELP")]
    [InlineData("INFO")]
    public async Task A_word_of_the_carrier_is_left_to_the_carrier_and_leaves_the_open_question_open(string word)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(profile: Sms);
        await anna.SaysAsync("delete my data");

        Assert.Empty((await anna.SaysAsync(word)).Activities);
        Assert.Contains("Nothing was deleted", (await anna.SaysAsync("no, keep it")).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit", "nothing was deleted")]
    [InlineData("menu", "- My data")]
    [InlineData("commands", "At any time")]
    [InlineData("start over", "Let's start over")]
    [InlineData("back", "the first question")]
    [InlineData("talk to a person", "What should they know?")]
    public async Task Other_words_do_what_those_of_the_carrier_would_do_elsewhere(string word, string answer)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(profile: Sms);
        await anna.SaysAsync("delete my data");

        Assert.Contains(answer, (await anna.SaysAsync(word)).All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "commands")]
    [InlineData("es-ES", "comandos")]
    public async Task The_help_names_no_word_of_the_carrier(string locale, string help)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(locale: locale, profile: Sms);

        var heard = await anna.SaysAsync(help);

        foreach (var word in new[] { "cancel", "stop", "help", "end", "quit", "info", "start", "yes" })
        {
            Assert.DoesNotContain($"“{word}”", heard.Only, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain($"«{word}»", heard.Only, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(locale == "en-GB" ? "“exit”" : "«cancelar»", heard.Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_of_a_carriers_word_is_not_interpreted_either()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(profile: Sms);
        await anna.SaysAsync("delete my data");

        Assert.Contains("clear yes or no", (await anna.SaysAsync("cancell")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_is_an_answer_though_it_is_never_offered()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(profile: Sms);
        var question = await anna.SaysAsync("delete my data");

        Assert.DoesNotContain("Yes", question.Buttons);
        await anna.SaysAsync("YES");
        Assert.True(anna.Staged.EraseCustomer);
    }

    [Fact]
    public async Task Elsewhere_the_same_words_are_commands()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("delete my data");

        Assert.StartsWith("All right, nothing was deleted", (await anna.SaysAsync("STOP")).Only, StringComparison.Ordinal);
    }
}
