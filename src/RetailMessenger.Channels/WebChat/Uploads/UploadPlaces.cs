using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.WebChat.Http;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>
/// Bounds what uploads hold in memory together, and sees to it that nobody keeps the others out: a conversation has one place, an address half of them,
/// and a body that comes too slowly ends.
/// </summary>
internal sealed class UploadPlaces(IOptions<WebChatOptions> options)
{
    // The activity, and the form's own lines.
    private const int Overhead = 2 * 1024 * 1024;

    private static readonly TimeSpan ComeBackSoon = TimeSpan.FromSeconds(2);
    private static readonly MinDataRate SlowestPhone = new(bytesPerSecond: 8 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _takenBy = new(StringComparer.Ordinal);
    private readonly int _mostOfAddress = Math.Max(1, options.Value.MostUploadsAtOnce / 2);
    private int _free = options.Value.MostUploadsAtOnce;

    /// <summary>Takes a place and lets the server read a body of the size that uploads may have.</summary>
    /// <returns>Dispose it when the files are stored.</returns>
    /// <exception cref="Refusal">No place is free, or the body says that it is too large.</exception>
    public IDisposable Take(HttpContext context, string conversation)
    {
        var most = (long)options.Value.MostUploadBytes + Overhead;
        if (context.Request.ContentLength > most)
            throw Refusal.TooLarge($"The files of a message have at most {options.Value.MostUploadBytes} bytes together.");

        var place = Occupy($"conversation {conversation}", $"address {Limits.AddressOf(context.Connection.RemoteIpAddress)}");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = SlowestPhone;
        return place;
    }

    private Place Occupy(string conversation, string address)
    {
        lock (_lock)
        {
            if (_takenBy.GetValueOrDefault(conversation) > 0 || _takenBy.GetValueOrDefault(address) >= _mostOfAddress)
                throw Refusal.TooMany(ComeBackSoon);
            if (_free == 0)
                throw Refusal.Busy(ComeBackSoon);

            _free--;
            foreach (var holder in new[] { conversation, address })
                _takenBy[holder] = _takenBy.GetValueOrDefault(holder) + 1;
            return new Place(this, conversation, address);
        }
    }

    private void Leave(params ReadOnlySpan<string> holders)
    {
        lock (_lock)
        {
            _free++;
            foreach (var holder in holders)
            {
                if (--_takenBy[holder] == 0)
                    _takenBy.Remove(holder);
            }
        }
    }

    private sealed class Place(UploadPlaces places, string conversation, string address) : IDisposable
    {
        public void Dispose() => places.Leave(conversation, address);
    }
}
