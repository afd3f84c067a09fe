namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>Begins at <see cref="KnownShop.Now"/> and runs.</summary>
internal sealed class RunningClock : TimeProvider
{
    private readonly long _begin = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => KnownShop.Now + System.GetElapsedTime(_begin);
}
