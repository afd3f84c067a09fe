namespace RetailMessenger.Core.Conversations;

/// <summary>Another turn was committed since the caller read the conversation: nothing was written; read again and decide again.</summary>
public sealed class StaleConversationException : Exception
{
    /// <inheritdoc/>
    public StaleConversationException()
    {
    }

    /// <inheritdoc/>
    public StaleConversationException(string message) : base(message)
    {
    }

    /// <inheritdoc/>
    public StaleConversationException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
