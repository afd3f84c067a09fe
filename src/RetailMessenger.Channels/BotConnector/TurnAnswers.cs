using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>Waits for a turn's end, for callers who want what the bot says as the answer to their call.</summary>
internal sealed class TurnAnswers(IConversations conversations, IConversationLog log, TimeProvider time)
{
    // Channels give up after about 15 seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(5);

    private const int MostReplies = 500;

    /// <summary>Begins to listen; to be called before the activity is stored.</summary>
    public Waiting Watch(ConversationKey conversation) => new(conversation, conversations, log, time);

    /// <summary>One caller who waits.</summary>
    internal sealed class Waiting : IConversationWatcher, IDisposable
    {
        private readonly TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConversationKey _conversation;
        private readonly IConversationLog _log;
        private readonly TimeProvider _time;
        private readonly IDisposable _watch;
        private long _wanted = long.MaxValue;
        private long _answered;

        public Waiting(ConversationKey conversation, IConversations conversations, IConversationLog log, TimeProvider time)
        {
            (_conversation, _log, _time) = (conversation, log, time);
            _watch = conversations.Watch(conversation, this);
        }

        /// <summary>The answer to the call, once the turn has ended.</summary>
        /// <param name="activityId">The log's id of what was posted, now or before.</param>
        /// <param name="posted">What was posted.</param>
        /// <param name="cancellationToken">The caller has gone.</param>
        public async Task<WebhookAnswer> AnswerAsync(string activityId, Activity posted, CancellationToken cancellationToken)
        {
            // The log's ids end with the entry's number.
            var sequence = long.Parse(activityId.AsSpan(activityId.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            if (!await IsAnsweredAsync(sequence, cancellationToken))
                return WebhookAnswer.ComeAgain(ComeBack);

            var replies = (await _log.ReadAsync(_conversation, sequence, Direction.Out, MostReplies, cancellationToken))
                .Where(entry => entry.ActivityId.StartsWith(activityId + ".", StringComparison.Ordinal))
                .Select(entry => entry.ToActivity()).ToList();
            return posted.Type == ActivityTypes.Invoke ? OfInvoke(replies) : OfReplies(replies);
        }

        public void OnStored(IReadOnlyList<LogEntry> entries)
        {
        }

        public void OnEphemeral(Activity activity)
        {
        }

        public void OnMissed() => _ = LookAgainAsync();

        public void OnAnswered(long sequence)
        {
            Interlocked.Exchange(ref _answered, sequence);
            if (sequence >= Interlocked.Read(ref _wanted))
                _changed.TrySetResult();
        }

        public void Dispose() => _watch.Dispose();

        private async Task<bool> IsAnsweredAsync(long sequence, CancellationToken cancellationToken)
        {
            Interlocked.Exchange(ref _wanted, sequence);
            if (Interlocked.Read(ref _answered) >= sequence || (await _log.FindAsync(_conversation, cancellationToken))?.AnsweredThrough >= sequence)
                return true;
            try
            {
                await _changed.Task.WaitAsync(Longest, _time, cancellationToken);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }

        private async Task LookAgainAsync()
        {
            try
            {
                if (await _log.FindAsync(_conversation, CancellationToken.None) is { } row)
                    OnAnswered(row.AnsweredThrough);
            }
            catch (StoreFailedException)
            {
                // The caller is told to come again.
            }
        }

        private static WebhookAnswer OfInvoke(List<Activity> replies)
        {
            if (replies.Find(reply => reply.Type == ActivityTypesEx.InvokeResponse)?.Value is not { } value || SchemaJson.Convert<InvokeResponse>(value) is not { } response)
                return new WebhookAnswer(StatusCodes.Status501NotImplemented);

            return response.Body is null
                ? new WebhookAnswer(response.Status)
                : new WebhookAnswer(response.Status, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(SchemaJson.Write(response.Body)));
        }

        private static WebhookAnswer OfReplies(List<Activity> replies)
        {
            var body = SchemaJson.Write(new ExpectedReplies { Activities = [.. replies.Where(reply => reply.Type != ActivityTypesEx.InvokeResponse)] });
            return new WebhookAnswer(StatusCodes.Status200OK, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(body));
        }
    }
}
