using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Cluster;

/// <summary>
/// Has what happens on other nodes told to this node's watchers. It tells a conversation's actor, wherever that lives, that this node follows, and says so
/// again from time to time; when an actor goes or a node leaves it says so anew, and has the watchers read the log for what they missed.
/// </summary>
internal sealed partial class Follows(Actors actors, LiveConversations live, Node node, Pace pace, ILogger<Follows> logger) : BackgroundService, IFollower
{
    private const int AtOnce = 64;

    // An actor whose node has died is found on another one within the time in which a death is noticed.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ConversationKey, int> _followed = new();
    private readonly ConcurrentDictionary<ConversationKey, bool> _untold = new();
    private readonly SemaphoreSlim _more = new(0, 1);
    private IFollower? _self;

    public string NodeName => node.Name;

    /// <summary>The other nodes that follow a conversation whose actor lives here; for that actor.</summary>
    public FarWatchers FarWatchersOf(ConversationKey conversation) => new(live, node, pace.Time, conversation);

    /// <summary>Has a conversation's watchers told, until what is returned is disposed; then the watch itself is disposed too.</summary>
    public IDisposable Follow(ConversationKey conversation, IDisposable watch)
    {
        if (_followed.AddOrUpdate(conversation, 1, (_, watchers) => watchers + 1) == 1)
            Tell(conversation);
        return new Following(this, conversation, watch);
    }

    public Task StoredAsync(LogEntry[] entries)
    {
        live.Publish(entries[0].Conversation, entries);
        return Task.CompletedTask;
    }

    public Task AnsweredAsync(string conversation, long sequence)
    {
        live.PublishAnswered(ConversationKey.Parse(conversation), sequence);
        return Task.CompletedTask;
    }

    public Task HappensAsync(string conversation, string activity)
    {
        live.PublishEphemeral(ConversationKey.Parse(conversation), SchemaJson.Read<Activity>(activity));
        return Task.CompletedTask;
    }

    public Task GoneAsync(string conversation)
    {
        Tell(ConversationKey.Parse(conversation));
        return Task.CompletedTask;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _self = node.Refer(this);
        return Task.WhenAll(TellAllAsync(stoppingToken), TellAgainAsync(stoppingToken), NoticeLossesAsync(stoppingToken));
    }

    private async Task TellAllAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _more.WaitAsync(stoppingToken);
            await Parallel.ForEachAsync(
                _untold.Keys, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, async (conversation, _) => await TellAsync(conversation));
            if (_untold.IsEmpty)
                continue;

            await Task.Delay(AskAgain, pace.Time, stoppingToken);
            SignalMore();
        }
    }

    // The repeated word keeps the actor alive, and finds out where signals of its going were lost.
    private async Task TellAgainAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(node.Patience / 3, pace.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            TellAnew();
    }

    private async Task NoticeLossesAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in node.LossesAsync(stoppingToken))
            TellAnew();
    }

    private void TellAnew()
    {
        foreach (var conversation in _followed.Keys)
            _untold[conversation] = true;
        SignalMore();
    }

    private void Tell(ConversationKey conversation)
    {
        _untold[conversation] = true;
        SignalMore();
    }

    private async Task TellAsync(ConversationKey conversation)
    {
        _untold.TryRemove(conversation, out _);
        if (!_followed.ContainsKey(conversation))
            return;

        try
        {
            // An actor that did not know of this node has told it nothing until now.
            if (!await actors.Answering(conversation).FollowAsync(node.Name, _self!))
                live.PublishMissed(conversation);
        }
#pragma warning disable CA1031 // whatever it was, the actor is asked again
        catch (Exception exception) when (!pace.Stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotTold(conversation.Channel, Fault.Of(exception));
            _untold[conversation] = true;
        }
    }

    private void Leave(ConversationKey conversation)
    {
        var left = _followed.AddOrUpdate(conversation, 0, (_, watchers) => watchers - 1);
        if (left == 0 && ((ICollection<KeyValuePair<ConversationKey, int>>)_followed).Remove(new(conversation, 0)))
            actors.Answering(conversation).LeaveAsync(node.Name).Ignore();
    }

    private void SignalMore()
    {
        try
        {
            _more.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is signalled already.
        }
    }

    [LoggerMessage(LogLevel.Debug, "A conversation on {Channel} cannot be followed yet. {Fault}")]
    private partial void LogNotTold(string channel, string fault);

    private sealed class Following(Follows follows, ConversationKey conversation, IDisposable watch) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            watch.Dispose();
            if (Interlocked.Exchange(ref _left, 1) == 0)
                follows.Leave(conversation);
        }
    }
}
