namespace RetailMessenger.Tests.Shop;

/// <summary>A shop for all tests of a class, one after the other; the bot is an <see cref="EchoBot"/>.</summary>
public sealed class OneShop : IAsyncLifetime
{
    public EchoBot Bot { get; } = new();

    public TestShop Shop { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Shop = await TestShop.OpenAsync(Bot);

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
