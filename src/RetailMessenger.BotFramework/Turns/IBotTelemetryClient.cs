namespace RetailMessenger.BotFramework.Turns;

/// <summary>Where a bot reports what it does. Properties must carry nothing that a customer wrote.</summary>
public interface IBotTelemetryClient
{
    /// <summary>A test of whether something is reachable.</summary>
    void TrackAvailability(
        string name,
        DateTimeOffset timeStamp,
        TimeSpan duration,
        string runLocation,
        bool success,
        string? message = null,
        IDictionary<string, string>? properties = null,
        IDictionary<string, double>? metrics = null);

    /// <summary>A call to another system.</summary>
    void TrackDependency(
        string dependencyTypeName,
        string target,
        string dependencyName,
        string data,
        DateTimeOffset startTime,
        TimeSpan duration,
        string resultCode,
        bool success);

    /// <summary>Something happened.</summary>
    void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Something was thrown.</summary>
    void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>A remark.</summary>
    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties);

    /// <summary>Sends what is still buffered.</summary>
    void Flush();
}
