using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.BotConnector.Outbound;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>All networks that Azure Bot Service, the Emulator or other bots stand for; each keeps its own name.</summary>
internal sealed class BotConnectorChannel(ConnectorClient client, IReceipts receipts, IOptions<BotConnectorOptions> options, TimeProvider time) : IChannel
{
    // Azure's own text messages: words only, and the carrier's words belong to the carrier.
    private static readonly ChannelProfile Text = new()
    {
        CarrierOwnsOptOutWords = true,
        Display = new ChannelDisplay { LongestText = 1600, MostSegments = 4, MostFiles = 0 },
    };

    public string Name => "botconnector";

    // Azure fits cards and buttons to its channels itself.
    public ChannelProfile Profile { get; } = new() { ShowsSignals = true };

    public ChannelProfile ProfileOf(ConversationKey conversation) =>
        ConnectorReader.ToAzure(conversation.Channel) is BotFramework.Schema.Channels.Sms or BotFramework.Schema.Channels.Twilio ? Text : Profile;

    public bool AlsoServes(string channel) => true;

    public async Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        var reference = SchemaJson.Read<ConversationReference>(conversation.Reference);
        if (IsForNobody(part.Activity, reference))
            return new SendResult.Sent();
        if (AddressOf(reference) is not { } service)
            return new SendResult.Refused("Nobody has said where the answers of this conversation go.");

        var sent = $"sent:{part.Reply.ActivityId}#{part.Index}";
        var before = (await receipts.FindAsync(conversation.Key, sent, cancellationToken))?.Reason;
        var result = await SendAsync(service, reference, Outgoing(part.Activity, reference), before, cancellationToken);
        if (result is SendResult.Sent { NetworkId: { } id } && before is null)
            await receipts.RecordAsync(new DeliveryReceipt(conversation.Key, sent, DeliveryStatus.Sent, time.GetUtcNow(), id), cancellationToken);
        return result;
    }

    public async Task SignalAsync(ConversationSnapshot conversation, Activity signal, CancellationToken cancellationToken)
    {
        var reference = SchemaJson.Read<ConversationReference>(conversation.Reference);
        if (signal.Type == ActivityTypes.Typing && AddressOf(reference) is { } service)
            await client.SendAsync(service, reference.Conversation!.Id!, Outgoing(signal, reference), cancellationToken);
    }

    // What a caller waits for goes back with the answer to the call; traces are for the Emulator.
    private static bool IsForNobody(Activity activity, ConversationReference reference) =>
        activity.Type == ActivityTypesEx.InvokeResponse || activity.DeliveryMode == DeliveryModes.ExpectReplies
        || (activity.Type == ActivityTypes.Trace && reference.ChannelId != BotFramework.Schema.Channels.Emulator);

    private Task<SendResult> SendAsync(
        ServiceAddress service, ConversationReference reference, Activity activity, string? before, CancellationToken cancellationToken)
    {
        var conversation = reference.Conversation!.Id!;
        if (activity.Type == ActivityTypes.MessageDelete)
        {
            return before is null
                ? Task.FromResult<SendResult>(new SendResult.Refused("What is to be taken back was never sent."))
                : client.DeleteAsync(service, conversation, before, cancellationToken);
        }

        if (before is not null)
            return client.UpdateAsync(service, conversation, before, activity, cancellationToken);
        return activity.ReplyToId is { Length: > 0 } asked
            ? client.ReplyAsync(service, conversation, asked, activity, cancellationToken)
            : client.SendAsync(service, conversation, activity, cancellationToken);
    }

    private ServiceAddress? AddressOf(ConversationReference reference)
    {
        if (string.IsNullOrEmpty(reference.ServiceUrl) || string.IsNullOrEmpty(reference.Conversation?.Id))
            return null;

        var caller = ConnectorReader.CallerIn(reference);
        var other = caller?.StartsWith(CallerIdConstants.BotToBotPrefix, StringComparison.Ordinal) == true ? caller[CallerIdConstants.BotToBotPrefix.Length..] : null;
        return new ServiceAddress(reference.ServiceUrl, caller is not null, other == options.Value.AppId ? null : other);
    }

    private static Activity Outgoing(Activity activity, ConversationReference reference)
    {
        var outgoing = activity.Clone();
        outgoing.ChannelId = ConnectorReader.ToAzure(reference.ChannelId ?? "");
        outgoing.ServiceUrl = reference.ServiceUrl;
        outgoing.Conversation = ConnectorReader.Plain(reference.Conversation!);
        outgoing.From ??= reference.Bot;
        outgoing.Recipient ??= reference.User;
        outgoing.TextFormat ??= outgoing.Text is null ? null : TextFormatTypes.Plain;
        return outgoing;
    }
}
