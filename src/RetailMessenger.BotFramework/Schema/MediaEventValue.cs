namespace RetailMessenger.BotFramework.Schema;

/// <summary>What a media card's event carries.</summary>
public class MediaEventValue : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public MediaEventValue()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public MediaEventValue(object? cardValue = null)
    {
        CardValue = cardValue;
    }

    /// <summary>The value of the card.</summary>
    public object? CardValue { get; set; }
}
