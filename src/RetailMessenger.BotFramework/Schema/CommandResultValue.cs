namespace RetailMessenger.BotFramework.Schema;

/// <summary>The value of a command result activity.</summary>
public class CommandResultValue<T> : SchemaObject
{
    /// <summary>The id of the command.</summary>
    public string? CommandId { get; set; }

    /// <summary>What came of it.</summary>
    public T? Data { get; set; }

    /// <summary>What went wrong, if something did.</summary>
    public Error? Error { get; set; }
}
