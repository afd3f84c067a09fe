using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RetailMessenger.Channels.Twilio;

namespace RetailMessenger.Channels.Webhooks.Recording;

/// <summary>
/// Keeps a call's shape and takes the person out of it: words become x, numbers that name somebody become other ones, always the same for the same person
/// in one recording.
/// </summary>
internal sealed class Redaction(byte[] key)
{
    // What Meta and Twilio say themselves, and what the bot's own buttons carry.
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "object", "field", "type", "payload", "action", "reaction", "emoji", "source", "status", "template_type", "media_type", "feedback", "reason",
        "app_id", "previous_owner_app_id", "new_owner_app_id", "requested_owner_app_id", "timestamp", "time", "watermark", "num_edit", "sticker_id", "mid",
        "MessageSid", "SmsSid", "SmsMessageSid", "MessagingServiceSid", "AccountSid", "NumMedia", "NumSegments", "SmsStatus", "MessageStatus", "MessageType",
        "ButtonPayload", "ButtonType", "ListId", "OptOutType", "ErrorCode", "ApiVersion", "EventType", "ChannelPrefix", "RawDlrDoneDate");

    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.Ordinal, "id", "user_ref", "From", "To", "WaId", "mids");

    /// <summary>The JSON without the person; null when it is none.</summary>
    public string? OfJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var root = JsonNode.Parse(body);
            return Redact(root, "")?.ToJsonString();
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>The form without the person.</summary>
    public string OfForm(ReadOnlySpan<byte> body) =>
        string.Join('&', FormFields.Read(body).All.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(Redact(field.Value, field.Key))}"));

    private JsonNode? Redact(JsonNode? node, string name) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Redact(member.Value, member.Key)))),
        JsonArray items => new JsonArray([.. items.Select(item => Redact(item, name))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Redact(text, name),
        JsonValue value when Names.Contains(name) => Rename(value.ToJsonString()),
        _ => node?.DeepClone(),
    };

    private string Redact(string text, string name)
    {
        if (Kept.Contains(name))
            return text;
        return Names.Contains(name) ? Rename(text) : string.Concat(text.Select(character => char.IsLetter(character) ? 'x' : char.IsDigit(character) ? '0' : character));
    }

    // Digits stay digits, so that addresses stay addresses.
    private string Rename(string text)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
        return string.Concat(text.Select((character, index) => char.IsAsciiDigit(character) ? (char)('0' + (hash[index % hash.Length] % 10)) : character));
    }
}
