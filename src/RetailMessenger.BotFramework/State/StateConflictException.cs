namespace RetailMessenger.BotFramework.State;

/// <summary>
/// Two turns at the same time set the same property to different values. Nothing of this turn's state was written: run the turn again,
/// or tell the user. It is an <see cref="ETagConflictException"/>, so that code which handles conflicts of the storage handles it too.
/// </summary>
public sealed class StateConflictException : ETagConflictException
{
    /// <summary>Says nothing.</summary>
    public StateConflictException()
    {
    }

    /// <summary>Says why.</summary>
    public StateConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what was found first.</summary>
    public StateConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
