namespace RetailMessenger.Core.Conversations;

/// <summary>The store cannot be opened, read or written, such as when its disk is full or its file is damaged. Nothing was stored.</summary>
public sealed class StoreFailedException : Exception
{
    /// <inheritdoc/>
    public StoreFailedException()
    {
    }

    /// <summary>With a message that says what to do; it holds nothing of a customer.</summary>
    public StoreFailedException(string message) : base(message)
    {
    }

    /// <inheritdoc/>
    public StoreFailedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
