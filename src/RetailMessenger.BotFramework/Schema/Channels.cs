namespace RetailMessenger.BotFramework.Schema;

/// <summary>Ids of known channels, as they stand in <see cref="IActivity.ChannelId"/>. Compared ordinally.</summary>
public static class Channels
{
    /// <summary>Amazon Alexa.</summary>
    public const string Alexa = "alexa";

    /// <summary>A console window.</summary>
    public const string Console = "console";

    /// <summary>Cortana; retired.</summary>
    public const string Cortana = "cortana";

    /// <summary>Direct Line clients, Web Chat among them.</summary>
    public const string Directline = "directline";

    /// <summary>Direct Line with speech.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>Mail.</summary>
    public const string Email = "email";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>Messenger.</summary>
    public const string Facebook = "facebook";

    /// <summary>GroupMe.</summary>
    public const string Groupme = "groupme";

    /// <summary>Kik; retired.</summary>
    public const string Kik = "kik";

    /// <summary>LINE.</summary>
    public const string Line = "line";

    /// <summary>Microsoft 365 apps.</summary>
    public const string M365 = "m365extensions";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Dynamics 365 Omnichannel.</summary>
    public const string Omni = "omnichannel";

    /// <summary>Actionable messages in Outlook.</summary>
    public const string Outlook = "outlook";

    /// <summary>Skype; retired.</summary>
    public const string Skype = "skype";

    /// <summary>Skype for Business; retired.</summary>
    public const string Skypeforbusiness = "skypeforbusiness";

    /// <summary>Slack.</summary>
    public const string Slack = "slack";

    /// <summary>SMS through Azure Bot Service.</summary>
    public const string Sms = "sms";

    /// <summary>Telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>Phone calls.</summary>
    public const string Telephony = "telephony";

    /// <summary>The test adapter.</summary>
    public const string Test = "test";

    /// <summary>SMS and WhatsApp through Twilio.</summary>
    public const string Twilio = "twilio-sms";

    /// <summary>The hosted Web Chat control.</summary>
    public const string Webchat = "webchat";
}
