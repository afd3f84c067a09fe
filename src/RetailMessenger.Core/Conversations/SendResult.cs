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
    /// <param name="NeedsShop">Whether it will not be taken before somebody at the shop mends something, such as an expired token.</param>
    public sealed record TryAgain(string Reason, TimeSpan? RetryAfter = null, bool NeedsShop = false) : SendResult;

    /// <summary>It will never be taken.</summary>
    /// <param name="Reason">Why, for staff.</param>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>It will never be taken, nor will what follows it.</summary>
    /// <param name="Reason">Why, for staff.</param>
    /// <param name="Standing">How the customer stands from now on.</param>
    public sealed record Unreachable(string Reason, Standing Standing) : SendResult;
}
