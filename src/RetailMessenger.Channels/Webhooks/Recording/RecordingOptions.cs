namespace RetailMessenger.Channels.Webhooks.Recording;

/// <summary>Settings under <c>Channels:Recording</c>.</summary>
internal sealed class RecordingOptions
{
    public const string Section = "Channels:Recording";

    /// <summary>The file to which genuine calls of webhooks are added, without what would tell who wrote what; null for none.</summary>
    public string? File { get; set; }
}
