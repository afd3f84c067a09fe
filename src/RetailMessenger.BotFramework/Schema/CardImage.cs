namespace RetailMessenger.BotFramework.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public CardImage()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Where it is; data: addresses are allowed towards a channel.</summary>
    public string? Url { get; set; }

    /// <summary>What to say instead of showing it.</summary>
    public string? Alt { get; set; }

    /// <summary>What happens when it is pressed.</summary>
    public CardAction? Tap { get; set; }
}
