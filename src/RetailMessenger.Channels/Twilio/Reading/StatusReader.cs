using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Twilio.Reading;

/// <summary>Reads what Twilio posts on messages that it took (https://www.twilio.com/docs/messaging/guides/track-outbound-message-status).</summary>
internal static class StatusReader
{
    /// <summary>The receipt; null for steps before the message has left, which say nothing.</summary>
    public static DeliveryReceipt? Read(FormFields fields, DateTimeOffset now)
    {
        if ((fields["MessageSid"] ?? fields["SmsSid"]) is not { } sid || fields["To"] is not { } to || fields["From"] is not { } from)
            return null;

        DeliveryStatus? status = (fields["MessageStatus"] ?? fields["SmsStatus"]) switch
        {
            "sent" => DeliveryStatus.Sent,
            "delivered" => DeliveryStatus.Delivered,
            "read" => DeliveryStatus.Read,
            "failed" or "undelivered" or "canceled" => DeliveryStatus.Failed,
            _ => null,
        };
        return status is { } known ? new DeliveryReceipt(TwilioAddress.From(to, from).Key, sid, known, now, known == DeliveryStatus.Failed ? fields["ErrorCode"] : null) : null;
    }
}
