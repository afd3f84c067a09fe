namespace RetailMessenger.Core.Texts;

/// <summary>Words are missing, superfluous or do not fit each other. The message names every fault, its file and its key.</summary>
public sealed class TextsException : Exception
{
    /// <inheritdoc/>
    public TextsException()
    {
    }

    /// <inheritdoc/>
    public TextsException(string message) : base(message)
    {
    }

    /// <inheritdoc/>
    public TextsException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
