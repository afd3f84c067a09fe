namespace RetailMessenger.BotFramework.Schema;

/// <summary>What went wrong, in the form of the Bot Framework protocols.</summary>
public class Error : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Error()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>For programs.</summary>
    public string? Code { get; set; }

    /// <summary>For people who operate the bot.</summary>
    public string? Message { get; set; }

    /// <summary>What a service behind this one answered.</summary>
    public InnerHttpError? InnerHttpError { get; set; }
}
