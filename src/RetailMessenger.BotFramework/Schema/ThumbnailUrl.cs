namespace RetailMessenger.BotFramework.Schema;

/// <summary>A still picture for a sound or a video.</summary>
public class ThumbnailUrl : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ThumbnailUrl()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ThumbnailUrl(string? url = null, string? alt = null)
    {
        Url = url;
        Alt = alt;
    }

    /// <summary>The address.</summary>
    public string? Url { get; set; }

    /// <summary>What to say instead of showing it.</summary>
    public string? Alt { get; set; }
}
