using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Recovery;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>Stores first, then tells whoever should know. Nothing that is told may matter: the log has it.</summary>
internal sealed partial class ConversationDoor(
    IConversationLog log, Announcer announcer, BacklogGauge backlog, ChannelDirectory channels, ILogger<ConversationDoor> logger) : IConversations
{
    private static readonly TimeSpan ComeBackSoon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ComeBackLater = TimeSpan.FromSeconds(5);

    public async Task<Receipt> ReceiveAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var receipt = backlog.IsFull ? new Receipt.Busy(ComeBackSoon) : await AppendAsync(incoming, cancellationToken);
        RuntimeMetrics.CountReceived(incoming.Conversation.Channel, receipt);
        if (receipt is Receipt.Stored stored)
            await announcer.HeardAsync(stored.Entry);
        return receipt;
    }

    public async Task<LogEntry?> SayAsync(ConversationKey conversation, Activity activity, CancellationToken cancellationToken)
    {
        var pulled = channels.ProfileOf(conversation).Pulled;
        var id = string.IsNullOrEmpty(activity.Id) ? $"{conversation.Id}|{Guid.CreateVersion7():N}" : activity.Id;
        var entry = await log.SayAsync(conversation, new Reply(id, ActivityBody.Of(activity)), pulled, cancellationToken);
        if (entry is not null)
            await announcer.SaidUnaskedAsync(conversation, entry, pulled);
        return entry;
    }

    public IDisposable Watch(ConversationKey conversation, IConversationWatcher watcher) => announcer.Watch(conversation, watcher);

    private async Task<Receipt> AppendAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        try
        {
            return await log.AppendAsync(incoming, cancellationToken);
        }
        catch (StoreBusyException)
        {
            return new Receipt.Busy(ComeBackSoon);
        }
        catch (StoreFailedException exception)
        {
            LogNotStored(exception, incoming.Conversation.Channel);
            return new Receipt.Busy(ComeBackLater);
        }
    }

    [LoggerMessage(LogLevel.Error, "A message on {Channel} could not be stored and was turned away")]
    private partial void LogNotStored(Exception exception, string channel);
}
