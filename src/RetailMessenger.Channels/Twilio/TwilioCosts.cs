using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Channels.Twilio;

/// <summary>What messages cost, as measures: segments, and the price that the shop has configured for them.</summary>
internal sealed class TwilioCosts(IReceipts receipts, TwilioSettings settings)
{
    /// <summary>The segments of a message; 1 where it has no text.</summary>
    public static int SegmentsOf(Activity activity) => SmsText.Count(activity.Text ?? "").Segments;

    public Task NoteAsync(ConversationKey conversation, Activity activity, ChannelProfile profile, CancellationToken cancellationToken)
    {
        var isMms = conversation.Channel == TwilioNetwork.Sms.Name && activity.Attachments is { Count: > 0 };
        var segments = profile.Display?.MostSegments is null || isMms ? 0 : SegmentsOf(activity);
        var price = isMms ? settings.Options.Prices.Mms : profile.Price!.Of(segments);
        return receipts.RecordAsync(
            [
                new("message.segments", conversation, "", segments),
                new("message.cost", conversation, settings.Options.Prices.Currency, (double)price),
            ],
            cancellationToken);
    }
}
