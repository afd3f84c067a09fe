using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Twilio;

/// <summary>What the networks behind Twilio can show.</summary>
internal static class TwilioProfiles
{
    private const int LongestText = 1600;

    public static ChannelProfile Of(TwilioNetwork network, TwilioOptions options)
    {
        if (network == TwilioNetwork.WhatsApp)
            return WhatsApp(options);
        return network == TwilioNetwork.Rcs ? Rcs(options) : Sms(options);
    }

    private static ChannelProfile Sms(TwilioOptions options) => new()
    {
        QuietTime = options.QuietTime,
        CarrierOwnsOptOutWords = TwilioNetwork.Sms.HasCarrier,
        Display = new ChannelDisplay { LongestText = LongestText, MostSegments = options.MostSegments, MostFiles = options.Mms ? 10 : 0, FilesWithText = true },
        Price = new MessagePrice(0, options.Prices.SmsSegment, options.Prices.Currency),
    };

    // Templates have no window; without one for such messages the session is all there is.
    private static ChannelProfile WhatsApp(TwilioOptions options) => new()
    {
        QuietTime = options.QuietTime,
        Window = options.WhatsAppTemplateSid is { Length: > 0 } ? null : new MessagingWindow(TwilioChannel.Session, TwilioChannel.Session),
        Display = new ChannelDisplay
        {
            LongestText = LongestText,
            Choices = options.Buttons ? new ChoiceLimits(10, 20, 200, LongestText: 1024) : null,
            MostFiles = 1,
            FilesWithText = true,
        },
        Price = new MessagePrice(options.Prices.WhatsApp, 0, options.Prices.Currency),
    };

    private static ChannelProfile Rcs(TwilioOptions options) => new()
    {
        QuietTime = options.QuietTime,
        CarrierOwnsOptOutWords = TwilioNetwork.Rcs.HasCarrier,
        Display = new ChannelDisplay { LongestText = LongestText, MostFiles = 1, FilesWithText = true },
        Price = new MessagePrice(options.Prices.Rcs, 0, options.Prices.Currency),
    };
}
