namespace RetailMessenger.Tests.Shop;

public sealed class ShopClockTests
{
    [Fact]
    public async Task A_wait_of_less_than_a_millisecond_ends()
    {
        var clock = new ShopClock();
        var waiting = WaitAsync(clock, clock.GetUtcNow() + TimeSpan.FromMilliseconds(1000.5));

        clock.Advance(TimeSpan.FromSeconds(1));

        await waiting;
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 12, 0, 1, TimeSpan.Zero), clock.GetUtcNow());
    }

    // As Orleans does it.
    private static async Task WaitAsync(TimeProvider time, DateTimeOffset until)
    {
        while (until - time.GetUtcNow() is { Ticks: > 0 } rest)
            await Task.Delay(rest, time, TestContext.Current.CancellationToken);
    }
}
