using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Testing;

/// <summary>What the bot sent, and who waits for it.</summary>
internal sealed class ReplyQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _takers = new();

    public Queue<Activity> Waiting { get; } = new();

    public void Add(Activity activity)
    {
        lock (_lock)
        {
            while (_takers.TryDequeue(out var taker))
            {
                if (taker.TrySetResult(activity)) return;
            }

            Waiting.Enqueue(activity);
        }
    }

    public Activity? TryTake()
    {
        lock (_lock)
        {
            return Waiting.TryDequeue(out var activity) ? activity : null;
        }
    }

    public async Task<IActivity> TakeAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<IActivity> taker;
        lock (_lock)
        {
            if (Waiting.TryDequeue(out var activity)) return activity;
            taker = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _takers.Enqueue(taker);
        }

        await using var registration = cancellationToken.Register(() => taker.TrySetCanceled(cancellationToken));
        return await taker.Task;
    }

    public bool Replace(Activity replacement)
    {
        lock (_lock)
        {
            return Rewrite(replies => replies.FindIndex(reply => reply.Id == replacement.Id) is var at and >= 0 && Put(replies, at, replacement));
        }
    }

    public void Remove(string? id)
    {
        lock (_lock)
        {
            Rewrite(replies => replies.RemoveAll(reply => reply.Id == id) > 0);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            Waiting.Clear();
        }
    }

    private static bool Put(List<Activity> replies, int at, Activity replacement)
    {
        replies[at] = replacement;
        return true;
    }

    private bool Rewrite(Func<List<Activity>, bool> change)
    {
        var replies = Waiting.ToList();
        if (!change(replies)) return false;
        Waiting.Clear();
        foreach (var reply in replies) Waiting.Enqueue(reply);
        return true;
    }
}
