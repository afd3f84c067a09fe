namespace RetailMessenger.BotFramework.Schema;

/// <summary>One form of an uploaded file.</summary>
public class AttachmentView : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public AttachmentView()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public AttachmentView(string? viewId = null, int? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    /// <summary>Such as "original" or "thumbnail".</summary>
    public string? ViewId { get; set; }

    /// <summary>Bytes.</summary>
    public int? Size { get; set; }
}
