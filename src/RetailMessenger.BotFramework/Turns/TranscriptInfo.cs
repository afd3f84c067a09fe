namespace RetailMessenger.BotFramework.Turns;

/// <summary>A conversation of which there is a transcript.</summary>
public class TranscriptInfo
{
    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The conversation.</summary>
    public string? Id { get; set; }

    /// <summary>The time stamp of its first activity.</summary>
    public DateTimeOffset Created { get; set; }
}
