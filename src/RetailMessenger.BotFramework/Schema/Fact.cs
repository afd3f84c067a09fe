namespace RetailMessenger.BotFramework.Schema;

/// <summary>A line of a receipt: a name and what belongs to it.</summary>
public class Fact : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Fact()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public Fact(string? key = null, string? value = null)
    {
        Key = key;
        Value = value;
    }

    /// <summary>Left.</summary>
    public string? Key { get; set; }

    /// <summary>Right.</summary>
    public string? Value { get; set; }
}
