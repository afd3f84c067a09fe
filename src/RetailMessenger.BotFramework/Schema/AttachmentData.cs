namespace RetailMessenger.BotFramework.Schema;

/// <summary>A file to be uploaded to a channel.</summary>
public class AttachmentData : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public AttachmentData()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public AttachmentData(string? type = null, string? name = null, byte[]? originalBase64 = null, byte[]? thumbnailBase64 = null)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    /// <summary>Media type.</summary>
    public string? Type { get; set; }

    /// <summary>File name.</summary>
    public string? Name { get; set; }

    /// <summary>Its bytes.</summary>
    public byte[]? OriginalBase64 { get; set; }

    /// <summary>The bytes of a small picture of it.</summary>
    public byte[]? ThumbnailBase64 { get; set; }
}
