namespace RetailMessenger.BotFramework.Schema;

/// <summary>Something that comes with a message: a file by address or a card by content, never both.</summary>
public class Attachment : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Attachment()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public Attachment(
        string? contentType = null,
        string? contentUrl = null,
        object? content = null,
        string? name = null,
        string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>Media type of the file, or a card's content type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the file is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The card, as an object of its class or as JSON.</summary>
    public object? Content { get; set; }

    /// <summary>File name.</summary>
    public string? Name { get; set; }

    /// <summary>A small picture of it.</summary>
    public string? ThumbnailUrl { get; set; }
}
