using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Testing;

namespace RetailMessenger.Tests.BotFramework.Classic.Annotated;

public sealed class GreetingTests
{
    [Fact]
    public async Task A_bot_with_nullability_on_needs_no_change()
    {
        var client = new DialogTestClient(BotChannels.Test, new GreetingDialog(), "Anna");
        var token = TestContext.Current.CancellationToken;

        Assert.Equal("Hello Anna, what is your name?", (await client.SendActivityAsync<IMessageActivity>("hi", token)).Text);
        Assert.Equal("Hello Anna, what is your name?", (await client.SendActivityAsync<IMessageActivity>("B", token)).Text);
        Assert.Equal("Bert is a fine name.", (await client.SendActivityAsync<IMessageActivity>("Bert", token)).Text);
        Assert.Equal("Bert!", client.DialogTurnResult.Result);
    }
}
