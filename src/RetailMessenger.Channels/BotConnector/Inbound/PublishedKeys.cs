using Microsoft.Extensions.Logging;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>
/// The keys of one publisher, fetched once a day, and when a token names a key that is not among them; whoever asks meanwhile waits for the same
/// fetch. Keys that were fetched once stay good when fetching fails later.
/// </summary>
internal sealed partial class PublishedKeys(Uri metadata, KeyReader reader, TimeProvider time, ILogger<PublishedKeys> logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // Or else anybody could make us call the publisher as often as they call us, with key ids of their own making.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private Fetched? _fetched;
    private DateTimeOffset _tried;
    private Task _fetching = Task.CompletedTask;

    /// <summary>A key by its id; null when the publisher does not have it.</summary>
    /// <exception cref="KeysUnavailableException">No keys could be fetched yet.</exception>
    public async ValueTask<PublishedKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await FetchIfDue(id).WaitAsync(cancellationToken);
        var fetched = _fetched ?? throw new KeysUnavailableException($"The keys of {metadata.Host} could not be fetched yet.");
        return fetched.Keys.GetValueOrDefault(id);
    }

    private Task FetchIfDue(string id)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_fetched is { } fetched && fetched.Keys.ContainsKey(id) && now - fetched.At < Lifetime)
                return Task.CompletedTask;
            if (!_fetching.IsCompleted)
                return _fetching;
            if (_fetched is not null && now - _tried < Pause)
                return Task.CompletedTask;

            _tried = now;
            return _fetching = FetchAsync(now);
        }
    }

    private async Task FetchAsync(DateTimeOffset now)
    {
        // Nothing of it runs within the lock, and no caller who gives up ends it for the others.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            _fetched = new Fetched(await reader.ReadAsync(metadata), now);
        }
        catch (KeysUnavailableException exception)
        {
            LogUnavailable(exception, metadata.Host);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The signing keys of {Publisher} could not be fetched; those fetched before stay in use")]
    private partial void LogUnavailable(Exception exception, string publisher);

    private sealed record Fetched(IReadOnlyDictionary<string, PublishedKey> Keys, DateTimeOffset At);
}
