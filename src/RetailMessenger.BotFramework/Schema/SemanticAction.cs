namespace RetailMessenger.BotFramework.Schema;

/// <summary>A program's reading of what is asked, sent along with the words.</summary>
public class SemanticAction : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>One of <see cref="SemanticActionStateTypes"/>.</summary>
    public string? State { get; set; }

    /// <summary>Which action.</summary>
    public string? Id { get; set; }

    /// <summary>Its parameters by name.</summary>
    public IDictionary<string, Entity>? Entities { get; set; }
}
