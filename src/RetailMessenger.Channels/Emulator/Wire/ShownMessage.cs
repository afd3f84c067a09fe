using System.Text.Json;
using RetailMessenger.Channels.Emulator.Messenger;
using RetailMessenger.Channels.Emulator.Twilio;

namespace RetailMessenger.Channels.Emulator.Wire;

/// <summary>A message of the shop as the page shows it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Picture">The address of its picture; null for none.</param>
/// <param name="Replies">What can be tapped below it.</param>
/// <param name="Cards">Its cards.</param>
internal sealed record ShownMessage(string? Text, string? Picture, IReadOnlyList<ShownButton> Replies, IReadOnlyList<ShownCard> Cards)
{
    public static ShownMessage Of(PhoneMessage message) => new(
        message.Text,
        message.Fields["MediaUrl"],
        [.. message.Buttons.Select(button => new ShownButton(button.Title, button.Payload, null))],
        []);

    public static ShownMessage Of(GraphMessage message)
    {
        var payload = message.Payload;
        var hasElements = payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("elements", out _);
        return new ShownMessage(
            message.Text,
            payload.ValueKind == JsonValueKind.Object ? TextOf(payload, "url") : null,
            [.. message.QuickReplies.Select(reply => new ShownButton(reply.Title, reply.Payload, null))],
            hasElements
                ? [.. payload.GetProperty("elements").EnumerateArray().Select(CardOf)]
                : payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("buttons", out _) ? [CardOf(payload)] : []);
    }

    private static ShownCard CardOf(JsonElement element) => new(
        TextOf(element, "title"), TextOf(element, "subtitle"), TextOf(element, "image_url"),
        element.TryGetProperty("buttons", out var buttons)
            ? [.. buttons.EnumerateArray().Select(button => new ShownButton(TextOf(button, "title") ?? "", TextOf(button, "payload"), TextOf(button, "url")))]
            : []);

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>Something to tap.</summary>
internal sealed record ShownButton(string Title, string? Payload, string? Url);

/// <summary>A card.</summary>
internal sealed record ShownCard(string? Title, string? Subtitle, string? Picture, IReadOnlyList<ShownButton> Buttons);

/// <summary>What the page has not shown yet.</summary>
/// <param name="Total">How many messages there are in all; fewer than before when the server has started anew.</param>
/// <param name="Messages">Those after the ones that the page has.</param>
internal sealed record ShownMessages(int Total, IReadOnlyList<ShownMessage> Messages);
