using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Tests.Storage;

/// <summary>How often may be guessed.</summary>
public abstract partial class StoreContract
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly DateTimeOffset Noon = DateTimeOffset.UnixEpoch.AddYears(55);

    private IGuesses Guesses => Store.Get<IGuesses>();

    [Fact]
    public async Task What_was_guessed_too_often_is_guessed_no_more_until_its_time_is_over()
    {
        Assert.True(await TakeAsync(["anna", "order-1"], Noon));
        Assert.True(await TakeAsync(["ben", "order-1"], Noon.AddMinutes(1)));
        Assert.False(await TakeAsync(["carla", "order-1"], Noon.AddMinutes(2)));

        // A guess that was not allowed costs nobody anything.
        Assert.True(await TakeAsync(["carla", "order-2"], Noon.AddMinutes(3)));
        Assert.True(await TakeAsync(["carla", "order-3"], Noon.AddMinutes(3)));
        Assert.False(await TakeAsync(["carla", "order-4"], Noon.AddMinutes(3)));

        Assert.True(await TakeAsync(["dora", "order-1"], Noon + Hour));
    }

    [Fact]
    public async Task A_right_guess_is_given_back()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.True(await TakeAsync(["anna", "order-1"], Noon));
            await Guesses.GiveBackAsync(["anna", "order-1"], Cancellation);
        }

        Assert.True(await TakeAsync(["anna", "order-1"], Noon));
    }

    [Fact]
    public async Task However_many_guess_at_once_no_more_than_allowed_are_taken()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => TakeAsync([$"guesser-{i}", "order-1"], Noon)));

        Assert.Equal(2, taken.Count(was => was));
    }

    private Task<bool> TakeAsync(string[] subjects, DateTimeOffset now) => Guesses.TryTakeAsync(subjects, 2, Hour, now, Cancellation);
}
