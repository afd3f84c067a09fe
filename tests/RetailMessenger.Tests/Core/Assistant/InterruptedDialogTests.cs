using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.State;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Tests.Core.Assistant.Survey;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class InterruptedDialogTests
{
    [Fact]
    public async Task Going_back_forgets_what_was_answered_since()
    {
        using var shop = new TalkingShop(AddSurvey);
        var anna = await AnswerAsync(shop, "survey", "Small");

        Assert.Equal("Which size?", (await anna.SaysAsync("back")).Only);
        Assert.Equal("Whose size is Large?", (await anna.SaysAsync("Large")).Only);
        await anna.SaysAsync("Bob");
        Assert.Equal("Bob wears Large.", (await anna.SaysAsync("no")).Last);
    }

    [Fact]
    public async Task Going_back_leads_out_of_a_dialog_that_another_one_has_begun()
    {
        using var shop = new TalkingShop(AddSurvey);
        var anna = await AnswerAsync(shop, "survey", "Small", "Bob");

        Assert.Equal("Whose size is Small?", (await anna.SaysAsync("back")).Only);
        Assert.Equal("Which size?", (await anna.SaysAsync("back")).Only);
        Assert.StartsWith("This is the first question", (await anna.SaysAsync("back")).Texts[0], StringComparison.Ordinal);
        await anna.SaysAsync("Large");
        await anna.SaysAsync("Carl");
        Assert.Equal("Carl wears Large.", (await anna.SaysAsync("no")).Last);
    }

    [Fact]
    public async Task Another_language_is_spoken_at_once_and_everywhere()
    {
        using var shop = new TalkingShop(AddSurvey);
        var anna = await AnswerAsync(shop, "survey", "Small");

        Assert.Equal("¿De quién es la talla Pequeña?", (await anna.SaysAsync("español")).Last);
        Assert.Contains("¿Lo borro todo?", (await anna.SaysAsync("Roberto")).Only, StringComparison.Ordinal);
        Assert.Contains("Shall I delete it all?", (await anna.SaysAsync("English")).Last, StringComparison.Ordinal);
        await anna.SaysAsync("español");
        Assert.Equal("¿De quién es la talla Pequeña?", (await anna.SaysAsync("atrás")).Only);
    }

    [Fact]
    public async Task Two_interruptions_come_back_one_after_the_other()
    {
        using var shop = new TalkingShop(AddSurvey);
        var anna = await AnswerAsync(shop, "survey", "talk to a person", "menu", "change language");

        var back = await anna.SaysAsync("Español");
        Assert.StartsWith("De acuerdo, hablaremos en español.", back.Texts[0], StringComparison.Ordinal);
        Assert.StartsWith("Con gusto le paso un mensaje", back.Last, StringComparison.Ordinal);
        await anna.SaysAsync("nada");
        await anna.SaysAsync("aquí");
        Assert.Equal("¿Qué talla?", (await anna.SaysAsync("No lo envíes")).Last);
    }

    [Fact]
    public async Task Leaving_a_dialog_that_was_begun_by_another_leaves_both_and_speaks_for_the_inner_one()
    {
        using var shop = new TalkingShop(AddSurvey);
        var anna = await AnswerAsync(shop, "survey", "Small", "Bob");

        Assert.StartsWith("All right, nothing was deleted.", (await anna.SaysAsync("cancel")).Only, StringComparison.Ordinal);
        Assert.StartsWith("There's nothing to cancel", (await anna.SaysAsync("cancel")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_is_asked_for_again_begins_again()
    {
        using var shop = new TalkingShop(AddSurvey);
        var anna = await AnswerAsync(shop, "survey", "Small", "Bob");

        Assert.Equal("Which size?", (await anna.SaysAsync("survey")).Only);
        await anna.SaysAsync("cancel");
        Assert.StartsWith("There's nothing to cancel", (await anna.SaysAsync("cancel")).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the first one")]
    [InlineData("1")]
    [InlineData("smal")]
    [InlineData("pequeña")]
    [InlineData("I'd take small")]
    public async Task A_choice_may_be_typed_in_any_way(string answer)
    {
        using var shop = new TalkingShop(AddSurvey);
        var anna = await AnswerAsync(shop, "survey");

        Assert.Equal("Whose size is Small?", (await anna.SaysAsync(answer)).Only);
    }

    [Theory]
    [InlineData("survey")]
    [InlineData("survey", "Small")]
    public async Task A_customer_who_waits_in_a_dialog_that_a_new_version_does_not_have_is_told_and_can_go_on(params string[] way)
    {
        var storage = new MemoryStorage();
        using var before = new TalkingShop(services => AddSurvey(services.AddSingleton(new ConversationState(storage))));
        using var after = new TalkingShop(services => services.AddSingleton(new ConversationState(storage)));
        var anna = await AnswerAsync(before, way);
        anna.Shop = after;

        var heard = await anna.SaysAsync("help");

        Assert.StartsWith("Sorry, the shop has just updated me", heard.Last, StringComparison.Ordinal);
        Assert.Contains("Track my order", heard.Buttons);
        Assert.Single((await anna.SaysAsync("help")).Activities);
    }

    [Theory]
    [InlineData("español", "Perdona, la tienda me acaba de actualizar")]
    [InlineData("Bob", "Sorry, the shop has just updated me")]
    public async Task A_question_that_a_new_version_does_not_ask_is_not_asked_again(string text, string sorry)
    {
        var storage = new MemoryStorage();
        using var before = new TalkingShop(services => AddSurvey(services.AddSingleton(new ConversationState(storage))));
        using var after = new TalkingShop(services => services.AddDialog<LaterSurveyDialog, SurveyText>().AddSingleton(new ConversationState(storage)));
        var anna = await AnswerAsync(before, "survey", "Small");
        anna.Shop = after;

        var heard = await anna.SaysAsync(text);

        Assert.StartsWith(sorry, heard.Last, StringComparison.Ordinal);
        Assert.Contains("dialog.lost", anna.Measured);
        Assert.StartsWith(text == "Bob" ? "Whose size is Large?" : "¿De quién es la talla Grande?", (await anna.SaysAsync(heard.Buttons[0])).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_before_that_a_new_version_does_not_ask_is_none()
    {
        var storage = new MemoryStorage();
        using var before = new TalkingShop(services => AddSurvey(services.AddSingleton(new ConversationState(storage))));
        using var after = new TalkingShop(services => services.AddDialog<LaterSurveyDialog, SurveyText>().AddSingleton(new ConversationState(storage)));
        var anna = await AnswerAsync(before, "survey", "Small");
        anna.Shop = after;

        Assert.StartsWith("This is the first question", (await anna.SaysAsync("back")).Texts[0], StringComparison.Ordinal);
    }

    private static void AddSurvey(IServiceCollection services) => services.AddDialog<SurveyDialog, SurveyText>();

    private static async Task<Visitor> AnswerAsync(TalkingShop shop, params string[] way)
    {
        var anna = await shop.VisitAsync();
        foreach (var text in way)
            await anna.SaysAsync(text);
        return anna;
    }
}
