namespace RetailMessenger.BotFramework.Schema;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeValue : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public AdaptiveCardInvokeValue(AdaptiveCardInvokeAction? action = null, AdaptiveCardAuthentication? authentication = null, string? state = null)
    {
        Action = action;
        Authentication = authentication;
        State = state;
    }

    /// <summary>What was pressed.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>A token, when the card asked for one.</summary>
    public AdaptiveCardAuthentication? Authentication { get; set; }

    /// <summary>The code of a sign-in by hand.</summary>
    public string? State { get; set; }
}
