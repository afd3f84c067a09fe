namespace RetailMessenger.BotFramework.Testing;

/// <summary>The bot did not answer as the test expected.</summary>
public sealed class TestFlowException : Exception
{
    /// <summary>Says nothing.</summary>
    public TestFlowException()
    {
    }

    /// <summary>Says what was expected and what came.</summary>
    public TestFlowException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was expected and what came, and what was found first.</summary>
    public TestFlowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
