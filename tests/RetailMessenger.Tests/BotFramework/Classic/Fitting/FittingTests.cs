using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;

namespace RetailMessenger.Tests.BotFramework.Classic.Fitting;

public sealed class FittingTests
{
    [Fact]
    public async Task Slots_within_slots_are_filled_one_after_the_other()
    {
        await Flow()
            .Send("hi")
            .AssertReply("Please enter your first name.")
            .Test("Anna", "Please enter your last name.")
            .Test("Gomez", "How tall are you?")
            .Test("170 cm", "Which colour? (1) navy or (2) grey")
            .Test("dark blue", "Your code?")
            .Test("A1B2", "Anna Gomez: 170 cm, navy, A1B2")
            .AssertNoMoreReplies()
            .StartTestAsync();
    }

    [Fact]
    public async Task Wrong_answers_are_asked_for_again_in_the_prompts_own_way()
    {
        await Flow()
            .Send("hi")
            .AssertReply("Please enter your first name.")
            .Test("Anna", "Please enter your last name.")
            .Test("Gomez", "How tall are you?")
            .Test("quite", "Please give a number and 'cm' or 'in'.")
            .Test("12 cm", "Please give a number and 'cm' or 'in'.")
            .Test("67 in", "Which colour? (1) navy or (2) grey")
            .Test("pink", "Which colour? (1) navy or (2) grey")
            .Test("2", "Your code?")
            .Test("A", "That is not a code.")
            .Test("AB", "That is not a code.")
            .Test("ABC", "It stands on your receipt.")
            .Test("ABCD", "Anna Gomez: 170 cm, grey, ABCD")
            .StartTestAsync();
    }

    [Fact]
    public async Task Help_and_cancel_work_inside_of_slots()
    {
        await Flow()
            .Send("hi")
            .AssertReply("Please enter your first name.")
            .Test("Anna", "Please enter your last name.")
            .Test("?", "Answer the question, or say 'cancel' to stop.")
            .Test("Gomez", "How tall are you?")
            .Test("cancel", "Stopped. Nothing was changed.")
            .Test("hi", "Please enter your first name.")
            .StartTestAsync();
    }

    [Fact]
    public async Task Events_leave_the_slots_alone()
    {
        var client = new DialogTestClient(BotChannels.Test, new FittingDialog());
        await client.SendActivityAsync<IMessageActivity>("hi", TestContext.Current.CancellationToken);

        var reply = await client.SendActivityAsync<IMessageActivity>(new Activity { Type = ActivityTypes.Event, Name = "e" }, TestContext.Current.CancellationToken);

        Assert.Null(reply);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task A_newcomer_is_welcomed()
    {
        await Flow()
            .Send(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("user1", "Anna"), new ChannelAccount("bot", "Bot")] })
            .AssertReply("Welcome, Anna.")
            .AssertNoMoreReplies()
            .StartTestAsync();
    }

    private static TestFlow Flow()
    {
        var storage = new MemoryStorage();
        var bot = new DialogBot<FittingDialog>(new ConversationState(storage), new UserState(storage), new FittingDialog());
        return new TestFlow(new TestAdapter(BotChannels.Test), bot);
    }
}
