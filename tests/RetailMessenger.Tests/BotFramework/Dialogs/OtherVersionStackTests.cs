using System.Text.Json.Nodes;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Tests.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

/// <summary>Stacks that another version of the bot has stored: what they say is gone on with, and what they cannot say is lost in one known way.</summary>
public sealed class OtherVersionStackTests
{
    /// <summary>As it was stored in production once: a component, inside of it a waterfall, and on top of that a prompt. Never to be changed.</summary>
    private const string Pinned = """
        {"$type":"RetailMessenger.BotFramework.Dialogs.DialogState@RetailMessenger.BotFramework","DialogStack":[{"Id":"profile","State":{"dialogs":
        {"$type":"RetailMessenger.BotFramework.Dialogs.DialogState@RetailMessenger.BotFramework","DialogStack":[{"Id":"text","State":{"options":
        {"$type":"RetailMessenger.BotFramework.Dialogs.PromptOptions@RetailMessenger.BotFramework","Prompt":{"Type":"message","Text":"Size?",
        "InputHint":"acceptingInput","Attachments":[],"Entities":[]}},"state":{"AttemptCount":0}}},{"Id":"steps","State":{"values":{"name":"Anna","line":
        {"$type":"RetailMessenger.Tests.BotFramework.State.Line@RetailMessenger.Tests","Sku":"boots","Quantity":2,"Price":1.50,"Size":null}},
        "instanceId":"05761ef8-d91a-99c7-3d2f-7969ded60a2d","stepIndex":1,"stepName":"AskSize"}}]}},"Version":"5938b87892f9b026"}]}
        """;

    private readonly List<string> _log = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stack_of_long_ago_goes_on_where_it_was()
    {
        var bot = await BotAsync(Pinned, Profile(AskName, AskSize, Finish));

        await bot.HearsAsync("Large");

        Assert.Equal("Anna wears Large, Sku boots", Assert.Single(_log));
    }

    [Fact]
    public async Task A_stack_of_long_ago_goes_on_around_steps_that_came_and_moved()
    {
        var bot = await BotAsync(Pinned, Profile(AskConsent, AskSize, Finish, AskName));

        await bot.HearsAsync("Large");

        Assert.Equal("Anna wears Large, Sku boots", Assert.Single(_log));
    }

    [Fact]
    public async Task A_stack_without_names_goes_on_by_the_index()
    {
        var bot = await BotAsync(Pinned.Replace(",\"stepName\":\"AskSize\"", "", StringComparison.Ordinal), Profile(AskName, AskSize, Finish));

        await bot.HearsAsync("Large");

        Assert.Equal("Anna wears Large, Sku boots", Assert.Single(_log));
    }

    [Fact]
    public async Task The_index_is_kept_right_for_versions_that_know_no_names()
    {
        var bot = await BotAsync(Pinned, Profile(AskConsent, AskName, AskSize, AskName, Finish));

        await bot.HearsAsync("Large");

        var waterfall = (await bot.StoredAsync())["DialogStack"]![0]!["State"]!["dialogs"]!["DialogStack"]![1]!["State"]!;
        Assert.Equal((3, "AskName#2"), ((int)waterfall["stepIndex"]!, (string)waterfall["stepName"]!));
    }

    [Theory]
    [InlineData("\"stepName\":\"AskSize\"", "\"stepName\":\"Gone\"")]
    [InlineData(",\"stepName\":\"AskSize\"", "")]
    [InlineData("\"Id\":\"text\"", "\"Id\":\"gone\"")]
    [InlineData("\"Id\":\"steps\"", "\"Id\":\"gone\"")]
    [InlineData("\"Id\":\"profile\"", "\"Id\":\"gone\"")]
    [InlineData("\"Id\":\"profile\",", "")]
    [InlineData("\"Id\":\"text\"", "\"Id\":null")]
    [InlineData("\"options\":", "\"wishes\":")]
    [InlineData("\"options\":", "\"options\":5,\"former\":")]
    [InlineData("\"state\":{\"AttemptCount\":0}", "\"state\":\"none\"")]
    [InlineData("\"values\":", "\"values\":7,\"former\":")]
    [InlineData("\"stepIndex\":1,\"stepName\":\"AskSize\"", "\"stepIndex\":\"first\"")]
    [InlineData("\"stepIndex\":1,\"stepName\":\"AskSize\"", "\"stepIndex\":17")]
    [InlineData("\"$type\":\"RetailMessenger.Tests.BotFramework.State.Line@RetailMessenger.Tests\"", "\"$type\":\"Shop.NewLine@Shop\"")]
    [InlineData("\"Quantity\":2", "\"Quantity\":\"two\"")]
    [InlineData("\"line\":", "\"line\":5,\"former\":")]
    [InlineData("\"line\":", "\"former\":")]
    [InlineData("\"line\":", "\"line\":null,\"former\":")]
    public async Task What_this_version_cannot_go_on_with_is_lost_and_left_as_it_is(string stored, string otherwise)
    {
        var changed = Pinned.Replace(stored, otherwise, StringComparison.Ordinal);
        Assert.NotEqual(Pinned, changed);
        var takesNoSize = stored.StartsWith(",\"stepName", StringComparison.Ordinal);
        var bot = await BotAsync(changed, takesNoSize ? Profile(AskName) : Profile(AskName, AskSize, Finish));

        await Assert.ThrowsAsync<DialogChangedException>(() => bot.HearsAsync("Large"));

        Assert.Empty(_log);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(changed), await bot.StoredAsync()));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"a stack\"")]
    [InlineData("""{"DialogStack":[{"Id":"profile","State":[]}]}""")]
    [InlineData("""{"DialogStack":{"top":{"Id":"profile"}}}""")]
    [InlineData("""{"DialogStack":[{"Id":"profile","State":{"dialogs":{"DialogStack":7}}}]}""")]
    [InlineData("""{"DialogStack":[{"Id":"profile","State":{"values":{},"stepIndex":0}}]}""")]
    public async Task A_stack_of_another_shape_is_lost_and_can_be_cancelled_and_begun_anew(string stored)
    {
        var bot = await BotAsync(stored, Profile(AskName, AskSize, Finish));
        await Assert.ThrowsAsync<DialogChangedException>(() => bot.HearsAsync("Large"));

        await bot.TurnAsync(dc => dc.CancelAllDialogsAsync(Token));

        Assert.Equal("", await bot.StackAsync());
        Assert.Equal(DialogTurnStatus.Waiting, (await bot.BeginAsync("profile")).Status);
    }

    [Theory]
    [InlineData("""{"DialogStack":null}""")]
    [InlineData("""{"DialogStack":[null]}""")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task A_stack_without_dialogs_is_empty(string stored)
    {
        var bot = await BotAsync(stored, Profile(AskName, AskSize, Finish));

        Assert.Equal(DialogTurnStatus.Empty, (await bot.HearsAsync("Large")).Status);
    }

    [Theory]
    [InlineData("component", "waterfall")]
    [InlineData("component", "prompt")]
    [InlineData("waterfall", "component")]
    [InlineData("waterfall", "prompt")]
    [InlineData("prompt", "component")]
    [InlineData("prompt", "waterfall")]
    public async Task A_dialog_that_became_one_of_another_kind_is_lost(string before, string after)
    {
        var bot = new StackBot(OfKind(before));
        await bot.BeginAsync("d", new PromptOptions());
        bot.Deploy(OfKind(after));

        await Assert.ThrowsAsync<DialogChangedException>(() => bot.HearsAsync("Large"));

        Dialog OfKind(string kind) => kind switch
        {
            "component" => new ComponentDialog("d").AddDialog(new TextPrompt("text")),
            "waterfall" => new WaterfallDialog("d", [AskConsent, AskConsent]),
            _ => new TextPrompt("d"),
        };
    }

    [Fact]
    public async Task A_step_that_does_not_ask_for_a_value_that_cannot_be_read_goes_on_and_keeps_it()
    {
        const string Gone = """{"$type":"Shop.NewLine@Shop","sku":[1.50]}""";
        var stored = Pinned.Replace("\"line\":", $"\"list\":[{Gone}],\"line\":", StringComparison.Ordinal);
        var bot = await BotAsync(stored, Profile(AskName, AskSize, AskConsent, Finish));

        await bot.HearsAsync("Large");

        var waterfall = (await bot.StoredAsync())["DialogStack"]![0]!["State"]!["dialogs"]!["DialogStack"]![0]!["State"]!;
        Assert.Equal($"[{Gone}]", waterfall["values"]!["list"]!.ToJsonString());
        Assert.Equal("AskConsent", Assert.Single(_log));
        await bot.HearsAsync("yes");
        Assert.Equal(["AskConsent", "Anna wears yes, Sku boots"], _log);
    }

    [Theory]
    [InlineData(typeof(InvalidCastException))]
    [InlineData(typeof(KeyNotFoundException))]
    [InlineData(typeof(NullReferenceException))]
    public async Task The_same_mistake_in_a_dialog_of_this_very_build_is_a_mistake(Type mistake)
    {
        var bot = new StackBot(new WaterfallDialog("w", [AskConsent, Throw]));
        await bot.BeginAsync("w");

        await Assert.ThrowsAsync(mistake, () => bot.HearsAsync("hi"));

        Task<DialogTurnResult> Throw(WaterfallStepContext step, CancellationToken cancellationToken) => throw (Exception)Activator.CreateInstance(mistake)!;
    }

    [Fact]
    public async Task Another_mistake_in_a_dialog_of_another_build_is_a_mistake()
    {
        var bot = await BotAsync(Pinned, Profile(AskName, AskSize, Throw));

        await Assert.ThrowsAsync<NotSupportedException>(() => bot.HearsAsync("hi"));

        Task<DialogTurnResult> Throw(WaterfallStepContext step, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    [Theory]
    [InlineData("""{"$type":"Shop.NewOptions@Shop","x":1}""")]
    [InlineData("""[{"$type":"Shop.NewOptions@Shop","x":1}]""")]
    public async Task Options_that_cannot_be_read_are_lost_when_they_are_asked_for(string options)
    {
        var bot = await BotAsync(
            $$"""{"DialogStack":[{"Id":"w","State":{"options":{{options}},"stepIndex":0,"stepName":"AskConsent"} }]}""",
            new WaterfallDialog("w", [AskConsent, AskConsent, AskOptions]));

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync("hi")).Status);
        await Assert.ThrowsAsync<DialogChangedException>(() => bot.HearsAsync("hi"));

        Task<DialogTurnResult> AskOptions(WaterfallStepContext step, CancellationToken cancellationToken) => step.EndDialogAsync(step.Options, cancellationToken);
    }

    [Fact]
    public async Task What_a_newer_version_added_to_the_stack_stays_where_it_is()
    {
        const string Added = "\"added\":{\"$type\":\"New@Shop\",\"n\":[1.50,null]},";
        var stored = Pinned
            .Replace("\"Id\":", Added + "\"Id\":", StringComparison.Ordinal)
            .Replace("\"DialogStack\":", Added + "\"DialogStack\":", StringComparison.Ordinal)
            .Replace("\"stepIndex\":", Added + "\"stepIndex\":", StringComparison.Ordinal)
            .Replace("\"AttemptCount\":", Added + "\"AttemptCount\":", StringComparison.Ordinal)
            .Replace("\"Prompt\":", Added + "\"Prompt\":", StringComparison.Ordinal);
        var bot = await BotAsync(stored, Profile(AskName, AskSize, Finish));

        await bot.HearsAsync("   ");

        var expected = stored.Replace("\"AttemptCount\":0", "\"AttemptCount\":1", StringComparison.Ordinal);
        var actual = await bot.StoredAsync();
        actual["DialogStack"]![0]!.AsObject().Remove("Version");
        Assert.True(JsonNode.DeepEquals(WithoutVersion(expected), actual), actual.ToJsonString());
    }

    [Fact]
    public async Task Where_a_host_speaks_for_lost_dialogs_the_turn_goes_on_with_an_empty_stack()
    {
        var sorry = new Sorry();
        var bot = await BotAsync(Pinned, Profile(AskName, Finish));
        bot.Lost = sorry;

        var result = await bot.HearsAsync("Large");

        Assert.Equal((DialogTurnStatus.Cancelled, ""), (result.Status, await bot.StackAsync()));
        Assert.Equal("profile: steps at AskSize", Assert.Single(sorry.Heard));
        Assert.Equal(DialogTurnStatus.Empty, (await bot.HearsAsync("Large")).Status);
    }

    private static async Task<StackBot> BotAsync(string stored, Dialog dialog)
    {
        var bot = new StackBot(dialog);
        await bot.StoreAsync(stored);
        return bot;
    }

    private static JsonNode WithoutVersion(string stack)
    {
        var node = JsonNode.Parse(stack)!;
        node["DialogStack"]![0]!.AsObject().Remove("Version");
        return node;
    }

    private static ComponentDialog Profile(params WaterfallStep[] steps) => new ComponentDialog("profile")
        .AddDialog(new WaterfallDialog("steps", steps))
        .AddDialog(new TextPrompt("text", (prompt, _) => Task.FromResult(!string.IsNullOrWhiteSpace(prompt.Recognized.Value))));

    private static Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken cancellationToken) => Ask(step, "Name?", cancellationToken);

    private static Task<DialogTurnResult> AskSize(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = step.Result;
        step.Values["line"] = new Line("boots", 2);
        return Ask(step, "Size?", cancellationToken);
    }

    private static Task<DialogTurnResult> Ask(WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
        step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);

    private Task<DialogTurnResult> AskConsent(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        _log.Add(nameof(AskConsent));
        return Task.FromResult(Dialog.EndOfTurn);
    }

    private Task<DialogTurnResult> Finish(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var line = (Line)step.Values["line"];
        _log.Add($"{step.Values["name"]} wears {step.Result}, Sku {line.Sku}");
        return step.EndDialogAsync(null, cancellationToken);
    }

    private sealed class Sorry : ILostDialogs
    {
        public List<string> Heard { get; } = [];

        public Task AnswerAsync(ITurnContext turnContext, DialogChangedException loss, string? dialogId, CancellationToken cancellationToken)
        {
            Heard.Add($"{dialogId}: {loss.DialogId} at {loss.StepName}");
            return Task.CompletedTask;
        }
    }
}
