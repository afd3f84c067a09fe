using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.WebChat.Http;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>Bounds what uploads hold in memory together.</summary>
internal sealed class UploadPlaces(IOptions<WebChatOptions> options) : IDisposable
{
    // The activity, and the form's own lines.
    private const int Overhead = 2 * 1024 * 1024;

    private static readonly TimeSpan ComeBackSoon = TimeSpan.FromSeconds(2);

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions { PermitLimit = options.Value.MostUploadsAtOnce, QueueLimit = 0 });

    /// <summary>Takes a place and lets the server read a body of the size that uploads may have.</summary>
    /// <returns>Dispose it when the files are stored.</returns>
    /// <exception cref="Refusal">No place is free, or the body says that it is too large.</exception>
    public IDisposable Take(HttpContext context)
    {
        var most = (long)options.Value.MostUploadBytes + Overhead;
        if (context.Request.ContentLength > most)
            throw Refusal.TooLarge($"The files of a message have at most {options.Value.MostUploadBytes} bytes together.");

        var lease = _places.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            lease.Dispose();
            throw Refusal.Busy(ComeBackSoon);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        return lease;
    }

    public void Dispose() => _places.Dispose();
}
