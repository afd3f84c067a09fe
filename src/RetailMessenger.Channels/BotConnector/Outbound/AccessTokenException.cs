namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>There is no access token. The message is for staff and holds no secret.</summary>
internal sealed class AccessTokenException(AccessTokenFailure failure, string message, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public AccessTokenFailure Failure { get; } = failure;

    /// <summary>When the login server asked to be tried again.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    public bool NeedsShop => Failure == AccessTokenFailure.Refused;
}
