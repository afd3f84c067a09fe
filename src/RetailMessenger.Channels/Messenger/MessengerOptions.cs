using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Settings under <c>Channels:Messenger</c>. The channel is off while none of its three secrets is set.</summary>
internal sealed class MessengerOptions
{
    public const string Section = "Channels:Messenger";

    /// <summary>The app secret of the Meta app; signs what comes in and proves what goes out.</summary>
    public string? AppSecret { get; set; }

    /// <summary>The secret before the present one, accepted as well while it is being changed.</summary>
    public string? PreviousAppSecret { get; set; }

    /// <summary>The word that the Meta dashboard sends when the webhook is set up; chosen by the shop.</summary>
    public string? VerifyToken { get; set; }

    /// <summary>The long-lived access token of the shop's Page.</summary>
    public string? PageAccessToken { get; set; }

    /// <summary>The Meta app's id. With it the bot knows which app speaks in a conversation that several apps share.</summary>
    public string? AppId { get; set; }

    /// <summary>Where the Graph API is.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://graph.facebook.com");

    /// <summary>The version of the Graph API.</summary>
    [RegularExpression(@"v\d+\.\d+", ErrorMessage = "write a version such as v25.0.")]
    public string ApiVersion { get; set; } = "v25.0";

    /// <summary>Messages of one customer within this time of each other are answered as one turn.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan QuietTime { get; set; }

    /// <summary>How long the bot is silent after somebody else wrote to the customer, such as staff in Meta's own inbox.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan HoldTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Whether Meta has granted the app the Human Agent feature, so that people may write for seven days.</summary>
    public bool HumanAgent { get; set; }

    /// <summary>Whether customers see that their message was seen.</summary>
    public bool MarkSeen { get; set; } = true;

    /// <summary>The picture beside what staff write; their name is shown only with one. An address on the web.</summary>
    public Uri? StaffPicture { get; set; }

    /// <summary>How many messages a second the Page may send.</summary>
    [Range(1, 1000)]
    public double MessagesPerSecond { get; set; } = 250;

    /// <summary>How many messages with sound or film a second the Page may send.</summary>
    [Range(1, 1000)]
    public double MediaPerSecond { get; set; } = 8;

    /// <summary>What customers see of the Page before they write.</summary>
    public MessengerProfileOptions Profile { get; } = new();

    /// <summary>Whether the shop uses the channel.</summary>
    public bool IsOn => AppSecret is { Length: > 0 } || VerifyToken is { Length: > 0 } || PageAccessToken is { Length: > 0 };

    /// <summary>The same, from settings that nobody has checked yet.</summary>
    public static bool AreSet(IConfiguration configuration) =>
        configuration[$"{Section}:{nameof(AppSecret)}"] is { Length: > 0 }
        || configuration[$"{Section}:{nameof(VerifyToken)}"] is { Length: > 0 }
        || configuration[$"{Section}:{nameof(PageAccessToken)}"] is { Length: > 0 };
}
