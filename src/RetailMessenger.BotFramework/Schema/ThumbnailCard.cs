namespace RetailMessenger.BotFramework.Schema;

/// <summary>A card with a small picture.</summary>
public class ThumbnailCard : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ThumbnailCard()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ThumbnailCard(
        string? title = null,
        string? subtitle = null,
        string? text = null,
        IList<CardImage>? images = null,
        IList<CardAction>? buttons = null,
        CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The headline.</summary>
    public string? Title { get; set; }

    /// <summary>Below the headline.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The body.</summary>
    public string? Text { get; set; }

    /// <summary>Pictures, in order.</summary>
    public IList<CardImage>? Images { get; set; }

    /// <summary>Buttons, in order; a channel that shows fewer drops none silently.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>What happens when the card itself is pressed.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>The attachment content type of this card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";
}
