using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Keeps what was said, by channel and conversation.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>One page of a conversation in the order of time stamps, from <paramref name="startDate"/> on.</summary>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default);

    /// <summary>One page of a channel's conversations.</summary>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null);

    /// <summary>Forgets a conversation.</summary>
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
