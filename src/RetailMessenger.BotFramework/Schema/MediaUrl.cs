namespace RetailMessenger.BotFramework.Schema;

/// <summary>Where a sound or a video is.</summary>
public class MediaUrl : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public MediaUrl()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public MediaUrl(string? url = null, string? profile = null)
    {
        Url = url;
        Profile = profile;
    }

    /// <summary>The address.</summary>
    public string? Url { get; set; }

    /// <summary>A hint for which device it is made.</summary>
    public string? Profile { get; set; }
}
