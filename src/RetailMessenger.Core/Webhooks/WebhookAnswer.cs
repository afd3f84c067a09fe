namespace RetailMessenger.Core.Webhooks;

/// <summary>What a caller is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">Of the body; null when there is none.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">When trying again makes sense; null where it does not.</param>
public sealed record WebhookAnswer(int Status, string? ContentType = null, ReadOnlyMemory<byte> Body = default, TimeSpan? RetryAfter = null)
{
    /// <summary>What was brought is stored.</summary>
    public static WebhookAnswer Stored { get; } = new(200);

    /// <summary>The caller did not show who it is.</summary>
    public static WebhookAnswer Unauthorized { get; } = new(401);

    /// <summary>The caller may not.</summary>
    public static WebhookAnswer Forbidden { get; } = new(403);

    /// <summary>The body cannot be read at all.</summary>
    public static WebhookAnswer Unreadable { get; } = new(400);

    /// <summary>Something was not stored; the caller should come again.</summary>
    public static WebhookAnswer ComeAgain(TimeSpan after) => new(503, RetryAfter: after);

    /// <summary>A text, which is never taken for a page.</summary>
    public static WebhookAnswer Text(string text) => new(200, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(text));
}
