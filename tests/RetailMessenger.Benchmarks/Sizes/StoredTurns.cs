using RetailMessenger.Benchmarks.Stores;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Benchmarks.Sizes;

/// <summary>What the engine is asked when conversations are measured that were stored before it started.</summary>
internal static class StoredTurns
{
    // The engine is started several times on one database, which must not know the messages.
    private static long _messages = Random.Shared.NextInt64(long.MaxValue / 2);

    /// <summary>Has a customer write in one of the stored conversations, and answers when the bot has.</summary>
    public static async Task<IResult> TakeAsync(long number, IConversations conversations, CancellationToken cancellationToken)
    {
        var listener = new Listener();
        var key = StoredConversations.KeyOf(number);
        using var watch = conversations.Watch(key, listener);
        var receipt = await conversations.ReceiveAsync(MeasuredMessage.Make(key, Interlocked.Increment(ref _messages)), cancellationToken);
        if (receipt is not Receipt.Stored)
            return Results.StatusCode(503);

        await listener.Answer.WaitAsync(cancellationToken);
        return Results.Ok();
    }

    /// <summary>Lets all actors go that have nothing to do.</summary>
    public static Task ForgetAsync(IGrainFactory actors) => actors.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    private sealed class Listener : IConversationWatcher
    {
        private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Answer => _answer.Task;

        public void OnStored(IReadOnlyList<LogEntry> entries)
        {
            if (entries.Any(entry => entry.Direction == Direction.Out))
                _answer.TrySetResult();
        }

        public void OnEphemeral(Activity activity)
        {
        }
    }
}
