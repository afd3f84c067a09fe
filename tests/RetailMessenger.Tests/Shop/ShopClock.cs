using Microsoft.Extensions.Time.Testing;

namespace RetailMessenger.Tests.Shop;

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class ShopClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private const int Patience = 10_000;

    // How often this thread asked the time since it began to move the clock; null while it does not.
    [ThreadStatic]
    private static int? s_asked;

    private TimeSpan _jumped;

    /// <summary>Moves the time, and has every timer run that is due.</summary>
    public new void Advance(TimeSpan by)
    {
        s_asked = 0;
        try
        {
            base.Advance(by);
        }
        finally
        {
            s_asked = null;
        }
    }

    /// <summary>Sets the time of day without any timer noticing, as on a machine that slept: weeks in no time.</summary>
    public void Jump(TimeSpan by) => _jumped += by;

    /// <remarks>
    /// Orleans waits until a moment in a loop that asks the time and waits for the rest. To <see cref="Task.Delay(TimeSpan)"/> less than a millisecond is
    /// no wait, so with a clock that stands still just before that moment the loop would never end. Whoever asks that often sees the millisecond pass.
    /// </remarks>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _jumped + TimeSpan.FromMilliseconds(++s_asked > Patience ? 1 : 0);
}
