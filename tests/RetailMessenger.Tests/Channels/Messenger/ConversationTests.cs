namespace RetailMessenger.Tests.Channels.Messenger;

public sealed class ConversationTests
{
    [Fact]
    public async Task Somebody_who_writes_is_answered()
    {
        await using var shop = await MessengerShop.OpenAsync();

        await shop.SaysAsync("anna", "hello");

        Assert.Equal("you said hello", await shop.HearsTextAsync("anna"));
    }
}
