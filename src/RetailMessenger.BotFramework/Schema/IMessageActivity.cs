namespace RetailMessenger.BotFramework.Schema;

/// <summary>Something said.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language of the text, a BCP 47 tag.</summary>
    string? Locale { get; set; }

    /// <summary>What is said.</summary>
    string? Text { get; set; }

    /// <summary>What is spoken instead, plain or SSML.</summary>
    string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string? InputHint { get; set; }

    /// <summary>What to show where cards cannot be.</summary>
    string? Summary { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>What comes with it, in order.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons above the input box.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>After this it should not be shown any more.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>The payload of the button that was pressed, where there is one.</summary>
    object? Value { get; set; }

    /// <summary>The mentions among the entities; empty when there are none.</summary>
    Mention[] GetMentions();

    /// <summary>Whether there is a text, a summary, an attachment or channel data.</summary>
    bool HasContent();
}
