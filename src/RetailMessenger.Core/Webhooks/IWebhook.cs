namespace RetailMessenger.Core.Webhooks;

/// <summary>
/// An address at which another system calls. The one door in front of all of them reads the body up to its limit, and never hands on a body that was
/// cut off.
/// </summary>
public interface IWebhook
{
    /// <summary>The path, such as <c>/webhooks/messenger</c>.</summary>
    string Path { get; }

    /// <summary>The methods that it answers, such as <c>POST</c>; others are refused with 405.</summary>
    IReadOnlyList<string> Methods { get; }

    /// <summary>The largest body in bytes; a larger one is refused with 413.</summary>
    int MostBytes { get; }

    /// <summary>
    /// Answers a call. A good answer means that what was brought is stored. A full or broken store may be thrown: the door then asks the caller to come
    /// again.
    /// </summary>
    /// <exception cref="Conversations.StoreBusyException">The queue of writes is full.</exception>
    /// <exception cref="Conversations.StoreFailedException">The store cannot be written.</exception>
    Task<WebhookAnswer> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken);
}
