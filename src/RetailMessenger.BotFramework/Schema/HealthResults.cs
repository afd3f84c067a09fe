namespace RetailMessenger.BotFramework.Schema;

/// <summary>What a bot answers to a health check.</summary>
public class HealthResults : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public HealthResults()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public HealthResults(
        bool? success = null,
        string? authorization = null,
        string? userAgent = null,
        IList<string>? messages = null,
        object? diagnostics = null)
    {
        Success = success;
        Authorization = authorization;
        UserAgent = userAgent;
        Messages = messages;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether it is well.</summary>
    public bool? Success { get; set; }

    /// <summary>The scheme of its outgoing token, never the token.</summary>
    public string? Authorization { get; set; }

    /// <summary>How it names itself.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Remarks for who operates it.</summary>
    public IList<string>? Messages { get; set; }

    /// <summary>More of its own.</summary>
    public object? Diagnostics { get; set; }
}
