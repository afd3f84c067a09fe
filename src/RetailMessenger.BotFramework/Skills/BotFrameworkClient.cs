using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Skills;

/// <summary>Sends activities to other bots.</summary>
public abstract class BotFrameworkClient : IDisposable
{
    /// <summary>Sends an activity to a bot.</summary>
    /// <typeparam name="T">What the answer's body is read as: <see cref="ExpectedReplies"/>, or what an invoke answers.</typeparam>
    /// <param name="fromBotId">The application id of the bot that calls.</param>
    /// <param name="toBotId">The application id of the bot that is called.</param>
    /// <param name="toUrl">Where that bot takes activities.</param>
    /// <param name="serviceUrl">Where it may answer; becomes the activity's service URL.</param>
    /// <param name="conversationId">The conversation as the called bot is to know it.</param>
    /// <param name="activity">What to send. It is not changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The HTTP status of the answer and its body.</returns>
    public abstract Task<InvokeResponse<T>> PostActivityAsync<T>(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity whose answer has no body that matters.</summary>
    public virtual async Task<InvokeResponse> PostActivityAsync(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the client holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
