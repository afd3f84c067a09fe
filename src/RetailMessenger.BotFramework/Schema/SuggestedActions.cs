namespace RetailMessenger.BotFramework.Schema;

/// <summary>Buttons above the input box that vanish once the user says something.</summary>
public class SuggestedActions : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>For whom; empty or null means everybody.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons, in order.</summary>
    public IList<CardAction>? Actions { get; set; }

    /// <summary>Copies both sequences.</summary>
    public SuggestedActions(IEnumerable<string>? to, IEnumerable<CardAction>? actions)
        : this(to?.ToList(), actions?.ToList())
    {
    }
}
