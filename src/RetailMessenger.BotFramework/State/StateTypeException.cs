namespace RetailMessenger.BotFramework.State;

/// <summary>
/// A value of the state cannot be written, read or converted: it is of a type that is not allowed, contains itself, or is stored as
/// something else than what was asked for. The message names property and type, never the value.
/// </summary>
public sealed class StateTypeException : InvalidOperationException
{
    /// <summary>Says nothing.</summary>
    public StateTypeException()
    {
    }

    /// <summary>Says why.</summary>
    public StateTypeException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what was found first.</summary>
    public StateTypeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
