namespace RetailMessenger.Core.Conversations;

/// <summary>What a network said to a message.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It was taken.</summary>
    /// <param name="NetworkId">The network's id of the message, where it gives one.</param>
    public sealed record Sent(string? NetworkId = null) : SendResult;

    /// <summary>It was not taken now.</summary>
    /// <param name="Reason">Why, for staff.</param>
    /// <param name="RetryAfter">When the network asked to be tried again; null leaves it to the engine's back-off.</param>
    public sealed record TryAgain(string Reason, TimeSpan? RetryAfter = null) : SendResult;

    /// <summary>It will never be taken.</summary>
    /// <param name="Reason">Why, for staff.</param>
    public sealed record Refused(string Reason) : SendResult;
}
