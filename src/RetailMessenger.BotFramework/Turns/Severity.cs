namespace RetailMessenger.BotFramework.Turns;

/// <summary>How much a trace message matters.</summary>
public enum Severity
{
    /// <summary>For who follows every step.</summary>
    Verbose = 0,

    /// <summary>Worth knowing.</summary>
    Information = 1,

    /// <summary>Odd, but handled.</summary>
    Warning = 2,

    /// <summary>Something failed.</summary>
    Error = 3,

    /// <summary>Nothing goes on from here.</summary>
    Critical = 4,
}
