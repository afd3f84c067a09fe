namespace RetailMessenger.BotFramework.Schema;

/// <summary>A button.</summary>
public class CardAction : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public CardAction()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public CardAction(
        string? type = null,
        string? title = null,
        string? image = null,
        string? text = null,
        string? displayText = null,
        object? value = null,
        object? channelData = null,
        string? imageAltText = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
        ImageAltText = imageAltText;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The caption.</summary>
    public string? Title { get; set; }

    /// <summary>Address of a picture beside the caption.</summary>
    public string? Image { get; set; }

    /// <summary>The text of a <see cref="ActionTypes.MessageBack"/>.</summary>
    public string? Text { get; set; }

    /// <summary>What the user sees having said by a <see cref="ActionTypes.MessageBack"/>.</summary>
    public string? DisplayText { get; set; }

    /// <summary>
    /// The payload; a string for <see cref="ActionTypes.ImBack"/>. Keep title and value equal there: clients differ in which one they send.
    /// </summary>
    public object? Value { get; set; }

    /// <summary>The channel's own additions.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What to say instead of showing the picture.</summary>
    public string? ImageAltText { get; set; }
}
