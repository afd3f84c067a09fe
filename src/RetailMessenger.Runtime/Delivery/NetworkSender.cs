using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Delivery;

/// <summary>Fits replies to their channel and hands them over, within what customer and network allow.</summary>
internal sealed partial class NetworkSender(
    ChannelDirectory channels, SenderRates rates, DeliveryRights rights, Pace pace, ILogger<NetworkSender> logger)
{
    // Networks fetch a film from its address for 75 seconds before they answer.
    private static readonly TimeSpan LongestSend = TimeSpan.FromMinutes(2);

    /// <summary>This server's right to deliver in a conversation, which it has yet to take.</summary>
    public DeliveryRight RightTo(ConversationKey conversation) => rights.To(conversation);

    /// <summary>The messages that a reply is sent as; none when the channel has no way to show it.</summary>
    public IReadOnlyList<OutgoingPart> PartsOf(LogEntry reply)
    {
        try
        {
            var fitted = ActivityFitter.Fit(reply.ToActivity(), channels.ProfileOf(reply.Conversation));
            return [.. fitted.Parts.Select((part, index) => new OutgoingPart(reply, index, part))];
        }
#pragma warning disable CA1031 // a reply of which nothing can be made must not stop those behind it for ever: it is tried as it is, and given up at last
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogChannelFailed(reply.Conversation.Channel, Fault.Of(exception));
            return [new OutgoingPart(reply, 0, reply.ToActivity())];
        }
    }

    /// <summary>Sends one of them.</summary>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    /// <exception cref="DeliveryRightLostException">Another server delivers.</exception>
    public async Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, DeliveryRight right)
    {
        var result = await TrySendAsync(part, conversation, right);
        RuntimeMetrics.CountDelivery(conversation.Key.Channel, result);
        return result;
    }

    private async Task<SendResult> TrySendAsync(OutgoingPart part, ConversationSnapshot conversation, DeliveryRight right)
    {
        if (channels.Find(conversation.Key) is not { } channel)
            return new SendResult.TryAgain($"The channel {conversation.Key.Channel} is not configured.", NeedsShop: true);

        // While it waited for its turn the customer may have opted out.
        if (channel.PermitFor(part) is { } permit && await rates.WaitAsync(permit))
            conversation = await right.TakeAsync();
        if (SendGate.Refuse(conversation, channels.ProfileOf(conversation.Key), part.Activity, pace.Time.GetUtcNow()) is { } refusal)
            return new SendResult.Refused(refusal);

        return await right.SendAsync(() => HandOverAsync(channel, part, conversation));
    }

    private async Task<SendResult> HandOverAsync(IChannel channel, OutgoingPart part, ConversationSnapshot conversation)
    {
        try
        {
            using var limit = new CancellationTokenSource(LongestSend, pace.Time);
            return await channel.SendAsync(part, conversation, limit.Token).WaitAsync(limit.Token);
        }
        catch (HttpRequestException exception)
        {
            return new SendResult.TryAgain(exception.Message);
        }
        catch (TaskCanceledException)
        {
            return new SendResult.TryAgain("The network did not answer in time.");
        }
#pragma warning disable CA1031 // a reply that a channel cannot handle must not stop those behind it for ever: it is counted, and given up at last
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogChannelFailed(conversation.Key.Channel, Fault.Of(exception));
            return new SendResult.TryAgain($"The channel failed, {exception.GetType().Name}.");
        }
    }

    [LoggerMessage(LogLevel.Error, "The channel {Channel} failed at a reply. {Fault}")]
    private partial void LogChannelFailed(string channel, string fault);
}
