using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;

namespace RetailMessenger.Tests.BotFramework.Classic.Loyalty;

public sealed class LoyaltyProfileTests
{
    private readonly ConversationState _conversation = new(new MemoryStorage());
    private readonly UserState _user = new(new MemoryStorage());

    [Fact]
    public async Task A_customer_answers_everything_and_gets_a_card()
    {
        await Flow()
            .Send("hi")
            .AssertReply("Which department do you like best? (1) Shoes, (2) Garden, or (3) Books")
            .Test("the last one", "What is your name?")
            .Send("Anna")
            .AssertReply("Thank you, Anna.")
            .AssertReply("May I ask your shoe size? (1) Yes or (2) No")
            .Test("yes", "What is it?")
            .Test("38", "Please send a photo for your card, or any text to skip.")
            .Send(Photo("image/png"))
            .AssertReply("Anna, Books, size 38")
            .AssertReply(reply => Assert.Equal("https://shop.example/anna", ((Activity)reply).Attachments![0].ContentUrl))
            .AssertReply("Is this right? (1) Yes or (2) No")
            .Test("1", "Your card is ready.")
            .StartTestAsync();

        var profile = await ProfileAsync();
        Assert.Equal(("Books", "Anna", 38, "image/png"), (profile!.Department, profile.Name, profile.ShoeSize, profile.Photo.ContentType));
    }

    [Fact]
    public async Task Wrong_answers_are_asked_for_again_and_optional_ones_skipped()
    {
        await Flow()
            .Send("hi")
            .AssertReplyContains("Which department")
            .Send("toys")
            .AssertReplyContains("Which department")
            .Test("gardn", "What is your name?")
            .Send("Anna")
            .AssertReply("Thank you, Anna.")
            .AssertReplyContains("shoe size")
            .Send("perhaps")
            .AssertReplyContains("shoe size")
            .Test("sure", "What is it?")
            .Test("80", "Sizes go from 16 to 50.")
            .Test("big", "Sizes go from 16 to 50.")
            .Test("forty-one", "Please send a photo for your card, or any text to skip.")
            .Send(Photo("application/pdf"))
            .AssertReply("It must be a PNG or JPEG.")
            .Send("skip")
            .AssertReply("No photo, then.")
            .AssertReply("Anna, Garden, size 41")
            .AssertReplyContains("Is this right?")
            .Test("no", "Your profile was not kept.")
            .StartTestAsync();

        Assert.Null(await ProfileAsync());
    }

    [Fact]
    public async Task The_next_message_after_the_end_begins_again()
    {
        var client = new DialogTestClient(BotChannels.Emulator, new LoyaltyProfileDialog(_user), null, [new AutoSaveStateMiddleware(_user)]);

        var question = await client.SendActivityAsync<IMessageActivity>("hi", TestContext.Current.CancellationToken);
        Assert.Equal(["Shoes", "Garden", "Books"], question.SuggestedActions!.Actions!.Select(action => action.Title));
        await client.SendActivityAsync<IMessageActivity>("Shoes", TestContext.Current.CancellationToken);
        await client.SendActivityAsync<IMessageActivity>("Anna", TestContext.Current.CancellationToken);
        Assert.Equal("May I ask your shoe size?", client.GetNextReply<IMessageActivity>().Text);
        await client.SendActivityAsync<IMessageActivity>("no", TestContext.Current.CancellationToken);
        await client.SendActivityAsync<IMessageActivity>("skip", TestContext.Current.CancellationToken);
        Assert.Equal("Anna, Shoes", client.GetNextReply<IMessageActivity>().Text);
        Assert.Equal("Is this right?", client.GetNextReply<IMessageActivity>().Text);
        var last = await client.SendActivityAsync<IMessageActivity>("yes", TestContext.Current.CancellationToken);

        Assert.Equal("Your card is ready.", last.Text);
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        var again = await client.SendActivityAsync<IMessageActivity>("hi", TestContext.Current.CancellationToken);
        Assert.StartsWith("Which department", again.Text, StringComparison.Ordinal);
    }

    private static Activity Photo(string contentType) => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment { ContentType = contentType, ContentUrl = "https://shop.example/anna", Name = "anna" }],
    };

    private TestFlow Flow() =>
        new(new TestAdapter(BotChannels.Test), new DialogBot<LoyaltyProfileDialog>(_conversation, _user, new LoyaltyProfileDialog(_user)));

    private async Task<CustomerProfile?> ProfileAsync()
    {
        CustomerProfile? profile = null;
        await new TestAdapter(BotChannels.Test).ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Message, Text = "look" },
            async (turnContext, cancellationToken) =>
                profile = await _user.CreateProperty<CustomerProfile>("CustomerProfile").GetAsync(turnContext, null, cancellationToken),
            TestContext.Current.CancellationToken);
        return profile;
    }
}
