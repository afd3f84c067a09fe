using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Prompts;

public sealed class AttachmentAndActivityPromptTests
{
    private static readonly PromptOptions Question = new()
    {
        Prompt = MessageFactory.Text("Please send a photo."),
        RetryPrompt = MessageFactory.Text("That was no photo."),
    };

    [Fact]
    public async Task A_photo_is_returned()
    {
        var bot = new StackBot(new AttachmentPrompt("p"));
        await bot.PromptAsync("p", Question);

        var result = await bot.HearsAsync(Photo());

        var photo = Assert.Single(Assert.IsAssignableFrom<IList<Attachment>>(result.Result));
        Assert.Equal("https://shop.example/photo.png", photo.ContentUrl);
    }

    [Fact]
    public async Task Words_are_no_photo()
    {
        var bot = new StackBot(new AttachmentPrompt("p"));
        await bot.PromptAsync("p", Question);

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync("here it is")).Status);
        Assert.Equal("Please send a photo.|That was no photo.|", bot.Said());
    }

    [Fact]
    public async Task A_validator_may_let_a_customer_go_on_without_a_photo()
    {
        var bot = new StackBot(new AttachmentPrompt("p", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded || prompt.Context.Activity.Text == "skip")));
        await bot.PromptAsync("p", Question);

        var result = await bot.HearsAsync("skip");

        Assert.Equal((DialogTurnStatus.Complete, null), (result.Status, result.Result));
    }

    [Fact]
    public async Task A_bot_can_wait_for_an_event()
    {
        var bot = new StackBot(new ActivityPrompt("p", PaidAsync));
        await bot.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("Please pay."), RetryPrompt = MessageFactory.Text("Not paid yet.") });

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync(new Activity { Type = ActivityTypes.Event, Name = "other" })).Status);
        Assert.Equal("Please pay.|", bot.Said());
        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync("done")).Status);
        Assert.Equal("Not paid yet.|", bot.Said());
        var result = await bot.HearsAsync(new Activity { Type = ActivityTypes.Event, Name = "paid" });

        Assert.Equal("paid", Assert.IsType<Activity>(result.Result).Name);
    }

    [Fact]
    public async Task Only_messages_use_up_the_attempts_at_an_event()
    {
        var bot = new StackBot(new ActivityPrompt("p", PaidAsync) { MaxAttempts = 1 });
        await bot.PromptAsync("p", new PromptOptions());

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync(new Activity { Type = ActivityTypes.Typing })).Status);
        Assert.Equal(DialogReason.AttemptsExhausted, (await bot.HearsAsync("done")).Reason);
    }

    private static Task<bool> PaidAsync(PromptValidatorContext<Activity> prompt, CancellationToken cancellationToken) =>
        Task.FromResult(prompt.Recognized.Value is { Type: ActivityTypes.Event, Name: "paid" });

    private static Activity Photo() => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://shop.example/photo.png" }],
    };
}
