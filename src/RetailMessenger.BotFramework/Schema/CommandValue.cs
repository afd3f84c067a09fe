namespace RetailMessenger.BotFramework.Schema;

/// <summary>The value of a command activity.</summary>
public class CommandValue<T> : SchemaObject
{
    /// <summary>Comes back in the result.</summary>
    public string? CommandId { get; set; }

    /// <summary>The parameters.</summary>
    public T? Data { get; set; }
}
