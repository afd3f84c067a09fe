using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>Which files are taken, and which of them a browser may show in place.</summary>
internal sealed class ContentTypes(IOptions<WebChatOptions> options)
{
    private static readonly string[] Usual =
    [
        "image/png", "image/jpeg", "image/gif", "image/webp", "image/heic", "image/avif",
        "audio/mpeg", "audio/ogg", "audio/wav", "audio/mp4", "audio/webm", "video/mp4", "video/webm", "video/quicktime",
        "application/pdf", "text/plain",
    ];

    private readonly FrozenSet<string> _taken = (options.Value.ContentTypes ?? Usual).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool AreTaken(string contentType) => _taken.Contains(contentType);

    /// <summary>Whether it can hold nothing that runs: all else is offered as a download.</summary>
    public static bool ArePassive(string contentType) =>
        contentType is "text/plain"
        || (contentType.StartsWith("image/", StringComparison.Ordinal) && contentType != "image/svg+xml")
        || contentType.StartsWith("audio/", StringComparison.Ordinal)
        || contentType.StartsWith("video/", StringComparison.Ordinal);
}
