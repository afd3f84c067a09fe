using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Settings under <c>Channels:Twilio</c>. The channel is off while no account is named.</summary>
internal sealed class TwilioOptions
{
    public const string Section = "Channels:Twilio";

    /// <summary>The account, <c>AC…</c>.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The account's primary auth token; signs what comes in.</summary>
    public string? AuthToken { get; set; }

    /// <summary>The secondary auth token, accepted as well while it takes the primary one's place.</summary>
    public string? SecondaryAuthToken { get; set; }

    /// <summary>An API key (<c>SK…</c>) to send with; without it the auth token is used.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>The API key's secret.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>The address that writes first, such as <c>+15551234567</c>; answers come from the one that was written to.</summary>
    public string? From { get; set; }

    /// <summary>A Messaging Service, <c>MG…</c>, whose pool of senders and opt-out handling are used.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary>Where the REST API is.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://api.twilio.com");

    /// <summary>Where templates are made; null for the usual place, or beside <see cref="ApiBaseUrl"/> where that is another one.</summary>
    public Uri? ContentBaseUrl { get; set; }

    /// <summary>Messages of one customer within this time of each other are answered as one turn.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan QuietTime { get; set; }

    /// <summary>How many segments one SMS may have; longer answers are sent as several.</summary>
    [Range(1, 10)]
    public int MostSegments { get; set; } = 4;

    /// <summary>Whether pictures can be sent to phones (MMS: the United States, Canada, Australia); else they are links.</summary>
    public bool Mms { get; set; }

    /// <summary>How many segments a second each number may send: 1 for a long code, 3 toll-free, 100 for a short code.</summary>
    [Range(0.1, 1000)]
    public double SegmentsPerSecond { get; set; } = 1;

    /// <summary>How many messages a second a WhatsApp or RCS sender may send.</summary>
    [Range(0.1, 1000)]
    public double MessagesPerSecond { get; set; } = 80;

    /// <summary>What the bot itself answers to STOP, START and HELP, on a short code that Twilio does not answer for; nothing by default.</summary>
    public TwilioOptOutOptions OptOutAnswers { get; } = new();

    /// <summary>An approved WhatsApp template, <c>HX…</c>, for what is said after the session; its variable 1 is the text. Without it such messages fail.</summary>
    public string? WhatsAppTemplateSid { get; set; }

    /// <summary>Whether WhatsApp and RCS customers get buttons, for which templates are made in the account; else choices are numbered.</summary>
    public bool Buttons { get; set; } = true;

    /// <summary>What messages cost the shop.</summary>
    public TwilioPriceOptions Prices { get; } = new();

    /// <summary>Whether the shop uses the channel.</summary>
    public bool IsOn => AccountSid is { Length: > 0 } || AuthToken is { Length: > 0 };

    /// <summary>The same, from settings that nobody has checked yet.</summary>
    public static bool AreSet(IConfiguration configuration) =>
        configuration[$"{Section}:{nameof(AccountSid)}"] is { Length: > 0 }
        || configuration[$"{Section}:{nameof(AuthToken)}"] is { Length: > 0 };
}
