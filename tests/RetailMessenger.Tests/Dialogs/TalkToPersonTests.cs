using System.Text.RegularExpressions;

namespace RetailMessenger.Tests.Dialogs;

public sealed partial class TalkToPersonTests
{
    [Fact]
    public async Task A_message_is_taken_confirmed_and_opened_as_a_ticket_with_a_short_number()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.Contains("Nobody from the shop is here live", (await anna.SaysAsync("I want to talk to a person")).Only, StringComparison.Ordinal);
        Assert.Equal(["Here in this chat"], (await anna.SaysAsync("My parcel was wet. {cancel} is no placeholder.")).Buttons);
        var confirm = await anna.SaysAsync("mail me at anna@example.org, please");
        Assert.Contains("“My parcel was wet. {cancel} is no placeholder.”", confirm.Only, StringComparison.Ordinal);
        Assert.Contains("reach you at anna@example.org", confirm.Only, StringComparison.Ordinal);
        Assert.Equal(["Send it", "Change it", "Don't send it"], confirm.Buttons);
        Assert.Empty(anna.Tickets);

        var sent = await anna.SaysAsync("Send it");

        var ticket = Assert.Single(anna.Tickets);
        Assert.Matches(TicketNumber(), ticket.Id);
        Assert.Contains($"number {ticket.Id}", sent.Only, StringComparison.Ordinal);
        Assert.Contains("nobody is here live", sent.Only, StringComparison.Ordinal);
        Assert.Equal(("My parcel was wet. {cancel} is no placeholder.", "anna@example.org", "en"), (ticket.Message, ticket.Contact, ticket.Language));
        Assert.Equal(shop.Clock.GetUtcNow(), ticket.Opened);
        Assert.Contains("ticket.opened", anna.Measured);
    }

    [Fact]
    public async Task Who_wants_the_answer_in_the_chat_gives_nothing_away()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Talk to a person");
        await anna.SaysAsync("My parcel was wet");

        Assert.Contains("The answer comes here", (await anna.SaysAsync("here")).Only, StringComparison.Ordinal);
        await anna.SaysAsync("yes");

        Assert.Equal("", Assert.Single(anna.Tickets).Contact);
    }

    [Fact]
    public async Task A_contact_that_is_none_is_asked_for_again_in_other_words()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Talk to a person");
        await anna.SaysAsync("My parcel was wet");

        var said = new List<string>();
        foreach (var wrong in new[] { "anna@", "12345", "call me maybe", "anna at example dot org" })
        {
            var heard = await anna.SaysAsync(wrong);
            Assert.Equal(["Here in this chat"], heard.Buttons);
            said.Add(heard.Only);
        }

        Assert.All(said.Zip(said.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Contains("reach you at +44 20 7946 0000", (await anna.SaysAsync("+44 20 7946 0000")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_returns_to_the_question_before_and_the_new_answer_counts()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Talk to a person");
        await anna.SaysAsync("first version");
        await anna.SaysAsync("here");

        Assert.Contains("How can they reach you?", (await anna.SaysAsync("back")).Only, StringComparison.Ordinal);
        Assert.Contains("What should they know?", (await anna.SaysAsync("go back")).Only, StringComparison.Ordinal);
        var first = await anna.SaysAsync("back");
        Assert.StartsWith("This is the first question", first.Texts[0], StringComparison.Ordinal);
        Assert.Contains("What should they know?", first.Last, StringComparison.Ordinal);

        await anna.SaysAsync("second version");
        Assert.Contains("“second version”", (await anna.SaysAsync("here")).Only, StringComparison.Ordinal);
        await anna.SaysAsync("send it");
        Assert.Equal("second version", Assert.Single(anna.Tickets).Message);
    }

    [Fact]
    public async Task Changing_it_begins_again_and_not_sending_it_sends_nothing()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Talk to a person");
        await anna.SaysAsync("first version");
        await anna.SaysAsync("here");

        Assert.Contains("What should they know?", (await anna.SaysAsync("Change it")).Only, StringComparison.Ordinal);
        await anna.SaysAsync("second version");
        await anna.SaysAsync("here");

        Assert.Equal("All right, I haven't sent anything.", (await anna.SaysAsync("Don't send it")).Only);
        Assert.Empty(anna.Tickets);
    }

    [Theory]
    [InlineData("Help me, my parcel is wet and I want to cancel and go back to the menu")]
    [InlineData("please cancel my order")]
    [InlineData("I need someone to talk to about English menus")]
    [InlineData("What do you store about me?")]
    [InlineData("Mena")]
    public async Task A_message_that_only_contains_or_resembles_a_command_is_taken_as_the_message(string message)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Talk to a person");
        await anna.SaysAsync(message);
        await anna.SaysAsync("here");
        await anna.SaysAsync("send it");

        Assert.Equal(message, Assert.Single(anna.Tickets).Message);
    }

    [Fact]
    public async Task A_message_that_is_too_long_or_no_text_is_asked_for_again()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Talk to a person");

        Assert.Contains("at most 2,000 characters", (await anna.SaysAsync(new string('x', 2001))).Only, StringComparison.Ordinal);
        Assert.Contains("only pass on written text", (await anna.SaysAsync("   ")).Only, StringComparison.Ordinal);
        Assert.Contains("How can they reach you?", (await anna.SaysAsync(new string('x', 2000))).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("please don't send it yet")]
    [InlineData("do not send this")]
    [InlineData("1")]
    public async Task What_is_not_clearly_a_yes_sends_nothing(string unclear)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Talk to a person");
        await anna.SaysAsync("My parcel was wet");
        await anna.SaysAsync("here");

        var heard = await anna.SaysAsync(unclear);

        Assert.StartsWith("I haven't sent it yet", heard.Only, StringComparison.Ordinal);
        Assert.Equal(["Send it", "Change it", "Don't send it"], heard.Buttons);
        Assert.Empty(anna.Tickets);
        await anna.SaysAsync("ok, send it please");
        Assert.Single(anna.Tickets);
    }

    [GeneratedRegex("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", RegexOptions.None, 1000)]
    private static partial Regex TicketNumber();
}
