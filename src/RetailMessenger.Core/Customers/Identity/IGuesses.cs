namespace RetailMessenger.Core.Customers.Identity;

/// <summary>Counts guesses durably, over all conversations and nodes.</summary>
public interface IGuesses
{
    /// <summary>Counts one guess for each subject, unless one of them has none left: then nothing is counted.</summary>
    /// <param name="subjects">What the guess is about, in a form from which it cannot be read.</param>
    /// <param name="most">How many each has within the window.</param>
    /// <param name="window">The time, from a subject's first guess, after which it has all of them again.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops waiting; what was counted stays.</param>
    /// <returns>False when there is none left.</returns>
    Task<bool> TryTakeAsync(IReadOnlyList<string> subjects, int most, TimeSpan window, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives the subjects the last guess back, as it was right.</summary>
    Task GiveBackAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken);
}
