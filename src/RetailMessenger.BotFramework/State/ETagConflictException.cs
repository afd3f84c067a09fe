namespace RetailMessenger.BotFramework.State;

/// <summary>
/// Somebody else has written the object since it was read. An <see cref="ArgumentException"/>, as with the Bot Framework SDK's memory
/// storage, whose message also begins with "Etag conflict".
/// </summary>
public class ETagConflictException : ArgumentException
{
    /// <summary>Says nothing.</summary>
    public ETagConflictException()
        : base("Etag conflict.")
    {
    }

    /// <summary>Says why.</summary>
    public ETagConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what was found first.</summary>
    public ETagConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
