namespace RetailMessenger.Core.Customers.Identity;

/// <summary>What came of an attempt to show who one is.</summary>
public enum Verdict
{
    /// <summary>It is shown.</summary>
    Proven,

    /// <summary>It is not: there is no such thing, or it is somebody else's. The two are not told apart.</summary>
    NotProven,

    /// <summary>Too often wrong; nothing was looked at.</summary>
    TooManyGuesses,

    /// <summary>The shop's system does not answer.</summary>
    TryLater,
}
