using Microsoft.Extensions.Time.Testing;

namespace RetailMessenger.Tests.Shop;

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class ShopClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private TimeSpan _jumped;

    /// <summary>Sets the time of day without any timer noticing, as on a machine that slept: weeks in no time.</summary>
    public void Jump(TimeSpan by) => _jumped += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _jumped;
}
