#nullable disable
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;

namespace RetailMessenger.Tests.BotFramework.Turns;

public sealed class ClassicBotTests
{
    [Fact]
    public async Task A_bot_written_against_the_sdk_runs_as_it_did()
    {
        var storage = new MemoryStorage();
        var bot = new ClassicBot(new ConversationState(storage), new UserState(storage));

        await new TestFlow(new TestAdapter(BotChannels.Test), bot)
            .SendConversationUpdate()
            .AssertReply("Welcome, User1!")
            .Test("hi", "1: hi")
            .Test("hi", "2: hi")
            .Send("card")
            .AssertReply(activity =>
            {
                var attachment = Assert.Single(activity.AsMessageActivity().Attachments);
                Assert.Equal(HeroCard.ContentType, attachment.ContentType);
                Assert.Equal("Boots", (attachment.Content as HeroCard).Title);
            })
            .Send("choices")
            .AssertReply(activity => Assert.Equal("Blue", activity.AsMessageActivity().SuggestedActions.Actions[1].Title))
            .Send("typing")
            .AssertReply(activity => Assert.Equal(ActivityTypes.Typing, activity.Type))
            .AssertReply("done")
            .Test("bye", "6: bye")
            .AssertNoMoreReplies()
            .StartTestAsync();
    }
}
