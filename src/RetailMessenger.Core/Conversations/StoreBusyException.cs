namespace RetailMessenger.Core.Conversations;

/// <summary>The store's bounded queue is full: nothing was written.</summary>
public sealed class StoreBusyException : Exception
{
    /// <inheritdoc/>
    public StoreBusyException()
    {
    }

    /// <inheritdoc/>
    public StoreBusyException(string message) : base(message)
    {
    }

    /// <inheritdoc/>
    public StoreBusyException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
