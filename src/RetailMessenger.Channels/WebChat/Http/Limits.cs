using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.WebChat.Http;

/// <summary>How much one conversation or address may do. Who has not called for a while costs no memory.</summary>
internal sealed class Limits : IDisposable
{
    private readonly PartitionedRateLimiter<string>? _starts;
    private readonly PartitionedRateLimiter<string>? _sessions;
    private readonly PartitionedRateLimiter<string>? _posts;
    private readonly PartitionedRateLimiter<string>? _postsOfAddress;
    private readonly PartitionedRateLimiter<string>? _uploads;
    private readonly PartitionedRateLimiter<string>? _calls;

    public Limits(IOptions<WebChatOptions> options)
    {
        var rates = options.Value.RateLimits;
        _starts = Create(rates.StartsPerMinutePerAddress, rates.StartsPerMinutePerAddress);
        _sessions = Create(rates.SessionsPerMinutePerAddress, rates.SessionsPerMinutePerAddress);
        _posts = Create(rates.PostsPerMinutePerConversation, rates.PostBurst);
        _postsOfAddress = Create(rates.PostsPerMinutePerAddress, rates.PostsPerMinutePerAddress);
        _uploads = Create(rates.UploadsPerMinutePerConversation, rates.UploadsPerMinutePerConversation);
        _calls = Create(rates.CallsPerMinutePerConversation, rates.CallsPerMinutePerConversation);
    }

    public void CountStart(HttpContext context) => Count(_starts, context);

    public void CountSession(HttpContext context) => Count(_sessions, context);

    public void CountCall(string conversation) => Count(_calls, conversation);

    public void CountUpload(string conversation) => Count(_uploads, conversation);

    public void CountPost(HttpContext context, string conversation)
    {
        Count(_posts, conversation);
        Count(_postsOfAddress, context);
    }

    public void Dispose()
    {
        foreach (var limiter in new[] { _starts, _sessions, _posts, _postsOfAddress, _uploads, _calls })
            limiter?.Dispose();
    }

    private static PartitionedRateLimiter<string>? Create(int perMinute, int burst)
    {
        if (perMinute == 0)
            return null;

        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        };
        return PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket), StringComparer.Ordinal);
    }

    private static void Count(PartitionedRateLimiter<string>? limiter, HttpContext context)
    {
        if (limiter is not null)
            Count(limiter, AddressOf(context.Connection.RemoteIpAddress));
    }

    private static void Count(PartitionedRateLimiter<string>? limiter, string key)
    {
        using var lease = limiter?.AttemptAcquire(key);
        if (lease is { IsAcquired: false })
            throw Refusal.TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1));
    }

    /// <summary>Who an address belongs to: a household has 2^64 addresses of version 6.</summary>
    public static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };
}
