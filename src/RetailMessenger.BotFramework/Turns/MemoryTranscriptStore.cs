using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>
/// Keeps transcripts in memory, for tests and trials. Pages have 20 entries; tokens are the id of the last entry before. Safe for parallel use.
/// </summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The activity has no channel or no conversation.</exception>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.ChannelId is not { } channel || activity.Conversation?.Id is not { } conversation)
            throw new ArgumentException("An activity without channel or conversation belongs to no transcript.", nameof(activity));
        lock (_lock)
        {
            if (!_transcripts.TryGetValue((channel, conversation), out var transcript)) _transcripts[(channel, conversation)] = transcript = [];
            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        lock (_lock)
        {
            var transcript = _transcripts.GetValueOrDefault((channelId, conversationId)) ?? [];
            var ordered = transcript.OrderBy(activity => activity.Timestamp).Where(activity => !(activity.Timestamp < startDate));
            return Task.FromResult(PageOf(ordered, activity => activity.Id, continuationToken));
        }
    }

    /// <inheritdoc/>
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        lock (_lock)
        {
            var transcripts = _transcripts.Where(pair => pair.Key.Channel == channelId)
                .Select(pair => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = pair.Key.Conversation,
                    Created = pair.Value[0].Timestamp ?? default,
                })
                .OrderBy(transcript => transcript.Created);
            return Task.FromResult(PageOf(transcripts, transcript => transcript.Id, continuationToken));
        }
    }

    /// <inheritdoc/>
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        lock (_lock)
        {
            _transcripts.Remove((channelId, conversationId));
        }

        return Task.CompletedTask;
    }

    private static PagedResult<T> PageOf<T>(IEnumerable<T> items, Func<T, string?> idOf, string? token)
    {
        var rest = token is null ? items : items.SkipWhile(item => idOf(item) != token).Skip(1);
        var page = rest.Take(PageSize + 1).ToArray();
        return page.Length > PageSize
            ? new PagedResult<T> { Items = page[..PageSize], ContinuationToken = idOf(page[PageSize - 1]) }
            : new PagedResult<T> { Items = page };
    }
}
