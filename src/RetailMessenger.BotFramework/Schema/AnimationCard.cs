namespace RetailMessenger.BotFramework.Schema;

/// <summary>A card that plays a short animation.</summary>
public class AnimationCard : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public AnimationCard()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public AnimationCard(
        string? title = null,
        string? subtitle = null,
        string? text = null,
        ThumbnailUrl? image = null,
        IList<MediaUrl>? media = null,
        IList<CardAction>? buttons = null,
        bool? shareable = null,
        bool? autoloop = null,
        bool? autostart = null,
        string? aspect = null,
        object? value = null,
        string? duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
    }

    /// <summary>The headline.</summary>
    public string? Title { get; set; }

    /// <summary>Below the headline.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The body.</summary>
    public string? Text { get; set; }

    /// <summary>Shown before it plays.</summary>
    public ThumbnailUrl? Image { get; set; }

    /// <summary>The same content in several places or formats; the client takes the first it can play.</summary>
    public IList<MediaUrl>? Media { get; set; }

    /// <summary>Buttons, in order.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>Whether it may be passed on; null means true.</summary>
    public bool? Shareable { get; set; }

    /// <summary>Whether it starts again at the end; null means true.</summary>
    public bool? Autoloop { get; set; }

    /// <summary>Whether it plays unasked; null means true.</summary>
    public bool? Autostart { get; set; }

    /// <summary>"16:9" or "4:3".</summary>
    public string? Aspect { get; set; }

    /// <summary>Length as an ISO 8601 duration.</summary>
    public string? Duration { get; set; }

    /// <summary>Comes back with media events.</summary>
    public object? Value { get; set; }

    /// <summary>The attachment content type of this card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.animation";
}
