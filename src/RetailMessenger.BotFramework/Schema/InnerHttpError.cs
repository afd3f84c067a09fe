namespace RetailMessenger.BotFramework.Schema;

/// <summary>The answer of a service behind this one.</summary>
public class InnerHttpError : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public InnerHttpError(int? statusCode = null, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>Its HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>Its body.</summary>
    public object? Body { get; set; }
}
