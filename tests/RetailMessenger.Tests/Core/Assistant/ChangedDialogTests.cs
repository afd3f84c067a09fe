using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.BotFramework.Classic;
using RetailMessenger.Tests.Core.Assistant.Survey;
using RetailMessenger.Tests.Dialogs;
using RetailMessenger.Tests.Runtime;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Core.Assistant;

/// <summary>Another version of the bot goes on with a conversation, in the real engine on a real store.</summary>
public sealed class ChangedDialogTests : IDisposable
{
    private static readonly ConversationKey Anna = new("pulled", "anna");

    private readonly Warnings _warnings = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-GB", "survey", "Small", "Bob", "Sorry, the shop has just updated me", "Whose size is Large?", "Bob wears Large.")]
    [InlineData("es-MX", "encuesta", "Pequeña", "Roberto", "Perdona, la tienda me acaba de actualizar", "¿De quién es la talla Grande?", "Roberto usa Grande.")]
    public async Task A_customer_whose_question_is_gone_is_told_and_starts_over(
        string locale, string begin, string size, string name, string sorry, string question, string end)
    {
        using var before = new TalkingShop(services => services.AddDialog<SurveyDialog, SurveyText>());
        using var after = new TalkingShop(services => services.AddDialog<LaterSurveyDialog, SurveyText>());
        var bot = before.Bot;
        await using var engine = await StartAsync((turn, cancellationToken) => bot.OnTurnAsync(turn, cancellationToken), after);
        await AskAsync(engine, begin, locale);
        await AskAsync(engine, size, locale);

        bot = after.Bot;
        var told = await AskAsync(engine, name, locale);

        Assert.StartsWith(sorry, told.Text, StringComparison.Ordinal);
        Assert.Contains(begin, told.Text, StringComparison.Ordinal);
        Assert.Equal(begin, told.SuggestedActions!.Actions![0].Title);
        Assert.True(told.SuggestedActions.Actions.Count > 3);
        Assert.Equal(question, (await AskAsync(engine, begin, locale)).Text);
        Assert.Equal(end, (await AskAsync(engine, name, locale)).Text);
        await AssertNothingFailedAsync(engine, "Warning: A turn on pulled went on without what another version has stored: The conversation waits at the step 'AskNameAsync'");
    }

    [Theory]
    [InlineData("en-GB", "survey", "Talk to a person", "Sorry, the shop has just updated me")]
    [InlineData("es-MX", "encuesta", "Hablar con alguien", "Perdona, la tienda me acaba de actualizar")]
    public async Task A_customer_whose_dialog_a_version_does_not_have_is_told_what_else_there_is(string locale, string begin, string other, string sorry)
    {
        using var newer = new TalkingShop(services => services.AddDialog<SurveyDialog, SurveyText>());
        using var older = new TalkingShop();
        var bot = newer.Bot;
        await using var engine = await StartAsync((turn, cancellationToken) => bot.OnTurnAsync(turn, cancellationToken), older);
        await AskAsync(engine, begin, locale);

        bot = older.Bot;
        var told = await AskAsync(engine, "1", locale);

        Assert.StartsWith(sorry, told.Text, StringComparison.Ordinal);
        Assert.Contains(told.SuggestedActions!.Actions!, action => action.Title == other);
        Assert.DoesNotContain(told.SuggestedActions.Actions!, action => action.Title == begin);
        await AskAsync(engine, other, locale);
        await AssertNothingFailedAsync(engine, "Warning: A turn on pulled went on without what another version has stored: The conversation waits in the dialog 'survey'");
    }

    [Fact]
    public async Task A_dialog_that_was_interrupted_by_another_one_is_told_to_be_lost_when_that_is_done()
    {
        using var newer = new TalkingShop(services => services.AddDialog<SurveyDialog, SurveyText>());
        using var older = new TalkingShop();
        var bot = newer.Bot;
        await using var engine = await StartAsync((turn, cancellationToken) => bot.OnTurnAsync(turn, cancellationToken), older);
        await AskAsync(engine, "survey", "en");

        bot = older.Bot;
        await AskAsync(engine, "talk to a person", "en");
        await AskAsync(engine, "my parcel was wet", "en");
        await AskAsync(engine, "here", "en");
        Assert.StartsWith("Sorry, the shop has just updated me", (await AskAsync(engine, "Send it", "en")).Text, StringComparison.Ordinal);

        Assert.Single(await engine.Get<IStaffDesk>().FindOpenTicketsAsync(10, Cancellation));
        await AssertNothingFailedAsync(engine, "Warning: A turn on pulled went on without what another version has stored: The conversation waits in the dialog 'survey'");
    }

    [Theory]
    [InlineData("en-GB", "start over", "Sorry, the shop has just updated me")]
    [InlineData("es-MX", "empezar de nuevo", "Perdona, la tienda me acaba de actualizar")]
    public async Task A_bot_in_the_style_of_the_sdk_says_sorry_as_well_and_begins_again(string locale, string again, string sorry)
    {
        using var shop = new TalkingShop();
        var bot = BotOf(AskName, AskSize);
        await using var engine = await StartAsync((turn, cancellationToken) => bot.OnTurnAsync(turn, cancellationToken), shop);
        Assert.Equal("AskName", (await AskAsync(engine, "hi", locale)).Text);

        bot = BotOf(AskSize);
        var told = await AskAsync(engine, "42", locale);

        Assert.StartsWith(sorry, told.Text, StringComparison.Ordinal);
        Assert.Equal(again, Assert.Single(told.SuggestedActions!.Actions!).Title);
        Assert.Equal("AskSize", (await AskAsync(engine, again, locale)).Text);
        await AssertNothingFailedAsync(engine, "Warning: A turn on pulled went on without what another version has stored: The conversation waits at the step 'AskName'");
    }

    [Fact]
    public async Task What_is_remembered_in_another_shape_holds_up_no_conversation()
    {
        using var shop = new TalkingShop();
        BotCallbackHandler other = async (turn, cancellationToken) =>
        {
            var user = new UserState(new MemoryStorage());
            await user.CreateProperty<string>("customer").SetAsync(turn, "Anna's secret", cancellationToken);
            await user.SaveChangesAsync(turn, false, cancellationToken);
            var conversation = new ConversationState(new MemoryStorage());
            await conversation.CreateProperty<int>("dialogs").SetAsync(turn, 7, cancellationToken);
            await conversation.CreateProperty<string>("assistant").SetAsync(turn, "Anna's secret", cancellationToken);
            await conversation.SaveChangesAsync(turn, false, cancellationToken);
            await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
        };
        var bot = other;
        await using var engine = await StartAsync((turn, cancellationToken) => bot(turn, cancellationToken), shop);
        await AskAsync(engine, "hi", "en");

        bot = shop.Bot.OnTurnAsync;
        var told = await AskAsync(engine, "42", "en");

        Assert.StartsWith("Sorry, the shop has just updated me", told.Text, StringComparison.Ordinal);
        Assert.Contains("At any time", (await AskAsync(engine, "help", "en")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_warnings.Said, warning => warning.Contains("secret", StringComparison.Ordinal));
        await AssertNothingFailedAsync(engine, "Warning: A turn on pulled went on without what another version has stored: all of the property 'customer'");
    }

    public void Dispose() => _warnings.Dispose();

    private static DialogBot<WaterfallDialog> BotOf(params WaterfallStep[] steps) =>
        new(new ConversationState(new MemoryStorage()), new UserState(new MemoryStorage()), new WaterfallDialog("root", steps));

    private static Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken cancellationToken) => Ask(step, nameof(AskName), cancellationToken);

    private static Task<DialogTurnResult> AskSize(WaterfallStepContext step, CancellationToken cancellationToken) => Ask(step, nameof(AskSize), cancellationToken);

    private static async Task<DialogTurnResult> Ask(WaterfallStepContext step, string question, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(question, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task AssertNothingFailedAsync(Engine engine, string warning)
    {
        Assert.Empty(await engine.Get<IStaffDesk>().FindParkedAsync(false, 10, Cancellation));
        Assert.DoesNotContain(_warnings.Said, said => said.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(_warnings.Said, said => said.StartsWith(warning, StringComparison.Ordinal));
    }

    private Task<Engine> StartAsync(BotCallbackHandler bot, TalkingShop shop) => Engine.StartAsync(
        bot,
        services => services
            .AddSingleton(shop.Get<ILostDialogs>())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(_warnings)),
        settings: ("Runtime:TurnRetryDelay", "00:00:00"));

    private static async Task<Activity> AskAsync(Engine engine, string text, string locale)
    {
        var message = Engine.Message(Anna, text);
        message.Activity.Locale = locale;
        var question = Assert.IsType<Receipt.Stored>(await engine.Conversations.ReceiveAsync(message, Cancellation)).Entry;
        IReadOnlyList<LogEntry> answers = [];
        await engine.UntilAsync(Anna, log => (answers = [.. log.Where(entry => entry.ToActivity().ReplyToId == question.ActivityId)]).Count > 0);
        return answers[^1].ToActivity();
    }
}
