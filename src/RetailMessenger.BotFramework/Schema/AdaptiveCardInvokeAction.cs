namespace RetailMessenger.BotFramework.Schema;

/// <summary>The button of an Adaptive Card that was pressed.</summary>
public class AdaptiveCardInvokeAction : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public AdaptiveCardInvokeAction(string? type = null, string? id = null, string? verb = null, object? data = null)
    {
        Type = type;
        Id = id;
        Verb = verb;
        Data = data;
    }

    /// <summary>"Action.Execute".</summary>
    public string? Type { get; set; }

    /// <summary>The action's id on the card.</summary>
    public string? Id { get; set; }

    /// <summary>What it stands for.</summary>
    public string? Verb { get; set; }

    /// <summary>The card's data and what the user entered.</summary>
    public object? Data { get; set; }
}
