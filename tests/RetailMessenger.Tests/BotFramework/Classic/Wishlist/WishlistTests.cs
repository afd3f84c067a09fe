using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;

namespace RetailMessenger.Tests.BotFramework.Classic.Wishlist;

public sealed class WishlistTests
{
    private readonly List<string> _transcript = [];
    private readonly DialogTestClient _client;

    public WishlistTests()
    {
        var user = new UserState(new MemoryStorage());
        _client = new DialogTestClient(
            BotChannels.Emulator, new WishlistDialog(user), null, [new AutoSaveStateMiddleware(user), new DialogTestLogger(_transcript.Add)]);
    }

    [Fact]
    public async Task Two_shops_are_chosen_one_after_the_other()
    {
        Assert.Equal("Who is the gift from?", await SayAsync("hi"));
        Assert.Equal("How much may it cost?", await SayAsync("Anna"));
        Assert.Equal("Please choose a shop, or `done` to finish.", await SayAsync("50"));
        Assert.Equal("You have chosen **Garden World**. You can choose another one, or `done` to finish.", await SayAsync("garden world"));
        Assert.Equal("Thanks for helping, Anna.", await SayAsync("2"));
        Assert.Equal("You look in Garden World and Book Cellar.", _client.GetNextReply<IMessageActivity>().Text);

        _client.AssertNoMoreReplies();
        Assert.Equal((DialogTurnStatus.Complete, 2), (_client.DialogTurnResult.Status, _client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task A_list_can_be_finished_early_and_wrong_choices_are_asked_for_again()
    {
        await SayAsync("hi");
        await SayAsync("Anna");
        await SayAsync("50");

        Assert.Equal("Please choose an option from the list.", await SayAsync("the fish market"));
        Assert.StartsWith("You have chosen **Toy Castle**", await SayAsync("toy castel"), StringComparison.Ordinal);
        Assert.Equal("Thanks for helping, Anna.", await SayAsync("done"));
        Assert.Equal("You look in Toy Castle.", _client.GetNextReply<IMessageActivity>().Text);
    }

    [Fact]
    public async Task A_small_budget_skips_the_list()
    {
        await SayAsync("hi");
        await SayAsync("Anna");

        Assert.Equal("Below 10 there is nothing to look for.", await SayAsync("five"));
        Assert.Equal("Thanks for helping, Anna.", _client.GetNextReply<IMessageActivity>().Text);
        Assert.Equal("You look in no shop.", _client.GetNextReply<IMessageActivity>().Text);
    }

    [Fact]
    public async Task Help_leaves_the_question_open()
    {
        await SayAsync("hi");

        Assert.Equal("Answer the question, or say 'cancel' to stop.", await SayAsync("help"));
        Assert.Equal(DialogTurnStatus.Waiting, _client.DialogTurnResult.Status);
        Assert.Equal("How much may it cost?", await SayAsync("Anna"));
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("quit")]
    public async Task Cancelling_three_levels_deep_ends_the_wish_with_nothing(string word)
    {
        await SayAsync("hi");
        await SayAsync("Anna");
        await SayAsync("50");

        Assert.Equal("Stopped. Nothing was changed.", await SayAsync(word));
        Assert.Equal("Another time, then.", _client.GetNextReply<IMessageActivity>().Text);
        Assert.Equal((DialogTurnStatus.Complete, null), (_client.DialogTurnResult.Status, _client.DialogTurnResult.Result));
        Assert.Equal("Who is the gift from?", await SayAsync("hi"));
    }

    [Fact]
    public async Task The_transcript_shows_who_said_what()
    {
        await SayAsync("hi");
        await SayAsync("Anna");
        await SayAsync("50");

        Assert.Equal("User: hi", _transcript[0]);
        Assert.StartsWith("Bot:  Who is the gift from? (", _transcript[1], StringComparison.Ordinal);
        Assert.Contains("[Shoe Corner] [Garden World] [Book Cellar] [Toy Castle] [done]", _transcript[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_nobody_looked_at_is_found()
    {
        await SayAsync("hi");
        await SayAsync("Anna");
        await SayAsync("5");

        var exception = Assert.Throws<InvalidOperationException>(_client.AssertNoMoreReplies);
        Assert.Contains("Thanks for helping", exception.Message, StringComparison.Ordinal);
    }

    private async Task<string?> SayAsync(string text) =>
        (await _client.SendActivityAsync<IMessageActivity>(text, TestContext.Current.CancellationToken)).Text;
}
