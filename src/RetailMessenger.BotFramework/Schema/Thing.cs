namespace RetailMessenger.BotFramework.Schema;

/// <summary>Anything with a name (schema.org/Thing).</summary>
public class Thing : Entity
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Thing()
    {
        Type = "Thing";
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public Thing(string? type = null, string? name = null)
    {
        Type = type ?? "Thing";
        Name = name;
    }

    /// <summary>What it is called.</summary>
    public string? Name { get; set; }
}
