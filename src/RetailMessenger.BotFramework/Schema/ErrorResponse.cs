namespace RetailMessenger.BotFramework.Schema;

/// <summary>The body of every 4xx and 5xx answer.</summary>
public class ErrorResponse : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ErrorResponse(Error? error = null)
    {
        Error = error;
    }

    /// <summary>The error.</summary>
    public Error? Error { get; set; }
}
