using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Messenger.Reading;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Stores a batch: all that can be stored is, whatever its neighbours are.</summary>
internal sealed partial class MessengerInbox(IConversations conversations, IReceipts receipts, PageStandings pages, ILogger<MessengerInbox> logger)
{
    /// <summary>Stores the events.</summary>
    /// <returns>When Meta should bring the batch again, because something was not stored; null when all is.</returns>
    public async Task<TimeSpan?> TakeAsync(IReadOnlyList<MessengerEvent> events, CancellationToken cancellationToken)
    {
        // All at once, in order: the appends of one moment share a commit.
        var outcomes = await Task.WhenAll(events.Select(one => TakeAsync(one, cancellationToken)));
        return outcomes.Max();
    }

    private async Task<TimeSpan?> TakeAsync(MessengerEvent one, CancellationToken cancellationToken)
    {
        switch (one)
        {
            case MessengerEvent.Said said:
                return await StoreAsync(said.Activity, cancellationToken);
            case MessengerEvent.Receipts all:
                await Task.WhenAll(all.All.Where(receipt => receipt.NetworkId.Length > 0).Select(receipt => receipts.RecordAsync(receipt, cancellationToken)));
                return null;
            case MessengerEvent.Policy policy:
                pages.Note(policy.Page, policy.Action);
                LogPolicy(policy.Action, policy.Page, policy.Reason);
                return null;
            case MessengerEvent.Ignored ignored:
                LogIgnored(ignored.Kind);
                return null;
            default:
                return null;
        }
    }

    private async Task<TimeSpan?> StoreAsync(IncomingActivity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await conversations.ReceiveAsync(activity, cancellationToken) is Receipt.Busy busy ? busy.RetryAfter : null;
        }
        catch (SchemaFormatException) when (activity.Activity.ChannelData is not null)
        {
            // Somewhere in what Meta sent is something that no JSON can say, such as half a character. What was read of it can be kept.
            (activity.Activity.ChannelData, activity.Activity.Value) = (null, null);
            return await StoreAsync(activity, cancellationToken);
        }
        catch (SchemaFormatException)
        {
            LogIgnored("cannot be stored");
            return null;
        }
    }

    [LoggerMessage(LogLevel.Critical, "Meta's policy enforcement: {Action} for the Page {Page}. {Reason}")]
    private partial void LogPolicy(string action, string page, string reason);

    [LoggerMessage(LogLevel.Information, "An event of Messenger was passed over: {Kind}")]
    private partial void LogIgnored(string kind);
}
