using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Testing;

/// <summary>
/// What a network shows of a message; more is cut off or refused there. Lengths are UTF-16 units. Null is no limit, and for
/// <see cref="SuggestedActions"/> and <see cref="CardButtons"/> 0 is none at all.
/// </summary>
/// <remarks>
/// Messenger: https://developers.facebook.com/docs/messenger-platform/send-messages. Twilio:
/// https://www.twilio.com/docs/messaging/api/message-resource.
/// </remarks>
public sealed record ChannelLimits
{
    /// <summary>How long the text of a message may be.</summary>
    public int? Text { get; init; }

    /// <summary>How many suggested actions a message may have.</summary>
    public int? SuggestedActions { get; init; }

    /// <summary>How long the title of a suggested action or a button may be.</summary>
    public int? ButtonTitle { get; init; }

    /// <summary>How long the value may be that a button sends back.</summary>
    public int? ButtonValue { get; init; }

    /// <summary>How many cards a message may have.</summary>
    public int? Cards { get; init; }

    /// <summary>How long title and subtitle of a card may be, each.</summary>
    public int? CardTitle { get; init; }

    /// <summary>How many buttons a card may have.</summary>
    public int? CardButtons { get; init; }

    /// <summary>How many files a message may have.</summary>
    public int? Files { get; init; }

    /// <summary>The limits of a channel of <see cref="Channels"/>; none where it has none, or they are not known.</summary>
    public static ChannelLimits Of(string channelId) => channelId switch
    {
        Channels.Facebook => new()
        {
            Text = 2000,
            SuggestedActions = 13,
            ButtonTitle = 20,
            ButtonValue = 1000,
            Cards = 10,
            CardTitle = 80,
            CardButtons = 3,
        },
        Channels.Sms or Channels.Twilio => new() { Text = 1600, SuggestedActions = 0, Cards = 0, Files = 10 },
        _ => new(),
    };

    /// <summary>What of an activity goes beyond the limits, each in a sentence; empty when it fits.</summary>
    public IReadOnlyList<string> Exceeded(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var actions = activity.SuggestedActions?.Actions ?? [];
        var cards = (activity.Attachments ?? []).Where(IsCard).ToList();
        IEnumerable<string?> all =
        [
            TooLong("The text", activity.Text, Text),
            TooMany("suggested actions", actions.Count, SuggestedActions),
            .. actions.SelectMany(Button),
            TooMany("cards", cards.Count, Cards),
            .. cards.SelectMany(Card),
            TooMany("files", (activity.Attachments?.Count ?? 0) - cards.Count, Files),
        ];
        return [.. all.OfType<string>()];
    }

    private static bool IsCard(Attachment attachment) =>
        attachment.ContentType?.StartsWith("application/vnd.microsoft.card.", StringComparison.Ordinal) == true;

    private static string? TooLong(string what, string? text, int? limit) =>
        text?.Length > limit ? $"{what} has {text.Length} characters, {limit} are possible: {text}" : null;

    private static string? TooMany(string what, int count, int? limit) => count > limit ? $"There are {count} {what}, {limit} are possible." : null;

    private IEnumerable<string?> Button(CardAction action) =>
    [
        TooLong("The title of a button", action.Title, ButtonTitle),
        TooLong("The value of a button", action.Value as string, ButtonValue),
    ];

    private IEnumerable<string?> Card(Attachment attachment)
    {
        // Cards of other kinds have no members of these names, and so nothing that could be too long.
        var card = SchemaJson.Convert<HeroCard>(attachment.Content) ?? new HeroCard();
        var buttons = card.Buttons ?? [];
        return
        [
            TooLong("The title of a card", card.Title, CardTitle),
            TooLong("The subtitle of a card", card.Subtitle, CardTitle),
            TooMany("buttons of a card", buttons.Count, CardButtons),
            .. buttons.SelectMany(Button),
        ];
    }
}
