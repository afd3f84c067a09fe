namespace RetailMessenger.BotFramework.Schema;

/// <summary>The bot's answer to an invoke: it becomes the HTTP answer.</summary>
public class InvokeResponse : SchemaObject
{
    /// <summary>An HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>Written as JSON; null for none.</summary>
    public object? Body { get; set; }

    /// <summary>Whether <see cref="Status"/> lies in 200 to 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
