using Microsoft.Extensions.Options;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>How often a failing turn is tried, and how long it is left alone in between.</summary>
internal sealed class Retries(Pace pace, IOptions<RuntimeOptions> options)
{
    private readonly RuntimeOptions _options = options.Value;

    public Pace Pace => pace;

    /// <summary>Whether the turn is to be given up.</summary>
    /// <param name="failed">Failed attempts in a row, over parked turns too.</param>
    public bool IsUsedUp(int failed) => failed % _options.TurnAttempts == 0;

    /// <summary>Whether the turn before was given up too, so that the fault may lie in the state that both met.</summary>
    public bool IsUsedUpAgain(int failed) => failed > _options.TurnAttempts;

    public Task WaitAsync(int failed) => pace.WaitAsync(_options.TurnRetryDelay * Math.Pow(2, (failed - 1) % _options.TurnAttempts));
}
