namespace RetailMessenger.BotFramework.Schema;

/// <summary>The id that a channel or the adapter gave to what was sent; null when nothing left.</summary>
public class ResourceResponse : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ResourceResponse(string? id = null)
    {
        Id = id;
    }

    /// <summary>Use it to update or delete the activity.</summary>
    public string? Id { get; set; }
}
