using System.Text.Json;

namespace RetailMessenger.Channels.Emulator.Messenger;

/// <summary>A message as the Page sent it.</summary>
/// <param name="Id">The id that the network gave it.</param>
/// <param name="Body">The whole body of the call.</param>
internal sealed record GraphMessage(string Id, JsonElement Body)
{
    /// <summary>Its text, or that of its template.</summary>
    public string? Text => Message.TryGetProperty("text", out var text) ? text.GetString()
        : Payload.ValueKind == JsonValueKind.Object && Payload.TryGetProperty("text", out var ofTemplate) ? ofTemplate.GetString() : null;

    /// <summary>What can be tapped below it: title and payload.</summary>
    public IReadOnlyList<(string Title, string Payload)> QuickReplies => Message.TryGetProperty("quick_replies", out var replies)
        ? [.. replies.EnumerateArray().Select(reply => (reply.GetProperty("title").GetString()!, reply.GetProperty("payload").GetString()!))]
        : [];

    /// <summary>The attachment's payload; nothing when there is no attachment.</summary>
    public JsonElement Payload => Message.TryGetProperty("attachment", out var attachment) ? attachment.GetProperty("payload") : default;

    private JsonElement Message => Body.GetProperty("message");
}
