namespace RetailMessenger.BotFramework.Schema;

/// <summary>What a channel knows of an uploaded file.</summary>
public class AttachmentInfo : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public AttachmentInfo()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public AttachmentInfo(string? name = null, string? type = null, IList<AttachmentView>? views = null)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    /// <summary>File name.</summary>
    public string? Name { get; set; }

    /// <summary>Media type.</summary>
    public string? Type { get; set; }

    /// <summary>The forms in which it can be fetched.</summary>
    public IList<AttachmentView>? Views { get; set; }
}
