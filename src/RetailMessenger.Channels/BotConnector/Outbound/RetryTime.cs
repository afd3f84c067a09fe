namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>Reads the header Retry-After, which has seconds or a date.</summary>
internal static class RetryTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        if (response.Headers.RetryAfter is not { } header)
            return null;
        var after = header.Delta ?? header.Date - time.GetUtcNow() ?? TimeSpan.Zero;
        return after < TimeSpan.Zero ? TimeSpan.Zero : after > Longest ? Longest : after;
    }
}
