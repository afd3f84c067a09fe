using System.Collections.Concurrent;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Messenger.Wire;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Messenger.Sending;

/// <summary>
/// Films that the Page keeps, as a film with a button must be one of those
/// (https://developers.facebook.com/docs/messenger-platform/send-messages/saving-assets).
/// </summary>
internal sealed class Films(GraphApi graph, MessengerSettings settings)
{
    // Meta forgets them after 90 days.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(80);

    private readonly ConcurrentDictionary<string, (string Id, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>Where the film of a message is; null when there is none.</summary>
    public static string? AddressIn(Activity activity) =>
        activity.Attachments is [{ ContentType: VideoCard.ContentType, Content: MediaCard { Media: [{ Url: { } url }, ..] } }] ? url : null;

    /// <summary>The id under which the Page keeps a film, or why it does not.</summary>
    /// <exception cref="HttpRequestException">The network failed.</exception>
    public async Task<(string? Id, SendResult? Problem)> FindAsync(string url, int failed, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(url, out var known) && known.Until > settings.Now)
            return (known.Id, null);

        var body = new UploadBody(new MessageBody { Attachment = new AttachmentBody("video", new AttachmentPayloadBody { Url = url, IsReusable = true }) });
        var answer = await graph.PostAsync(
            "message_attachments", body, MessengerJson.Default.UploadBody, MessengerJson.Default.UploadedBody, cancellationToken);
        if (answer.Body?.AttachmentId is not { Length: > 0 } id)
            return (null, GraphErrors.Read(answer.Status, answer.Error, answer.RetryAfter, failed));

        _known[url] = (id, settings.Now + Kept);
        return (id, null);
    }

    /// <summary>Forgets a film with which sending failed; Meta may have forgotten it too.</summary>
    public void Forget(string? url) => _known.TryRemove(url ?? "", out _);
}
