using System.Text.Json;
using RetailMessenger.Channels.Twilio;

namespace RetailMessenger.Channels.Emulator.Twilio;

/// <summary>What Twilio refuses (https://www.twilio.com/docs/api/errors).</summary>
internal static class TwilioRules
{
    private const int LongestBody = 1600;
    private const int MostMedia = 10;

    private static readonly TimeSpan Session = TimeSpan.FromHours(24);

    /// <summary>The error; null when the message is taken.</summary>
    public static (int Code, string Message)? Refuse(
        FormFields fields, Phone phone, string from, IReadOnlyDictionary<string, JsonElement> templates, DateTimeOffset now)
    {
        var (body, content) = (fields["Body"], fields["ContentSid"]);
        var media = fields.All.Where(field => field.Key == "MediaUrl").Select(field => field.Value).ToList();
        var isWhatsApp = fields["To"]!.StartsWith("whatsapp:", StringComparison.Ordinal);
        var isInSession = phone.LastAction is { } last && now - last <= Session;
        return (body, content) switch
        {
            _ when phone.OptedOutOf.ContainsKey(from) => (21610, "Attempt to send to unsubscribed recipient"),
            _ when from.Length == 0 => (21603, "A 'From' phone number is required"),
            (null, null) when media.Count == 0 => (21602, "Message body is required"),
            ({ Length: > LongestBody }, _) => (21617, "The concatenated message body exceeds the 1600 character limit"),
            _ when media.Count > MostMedia => (21623, "Number of media files exceeds allowed limit"),
            _ when !media.TrueForAll(IsAddress) => (21620, "Invalid media URL"),
            (_, null) when isWhatsApp && !isInSession => (63016, "Failed to send freeform message because you are outside the allowed window"),
            (not null, not null) => (21619, "Body and ContentSid"),
            (_, { } sid) when !templates.TryGetValue(sid, out var template) || !FillsAll(template, fields["ContentVariables"]) =>
                (21656, "The Content Variables Parameter is Invalid"),
            _ => null,
        };
    }

    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static bool FillsAll(JsonElement template, string? variables)
    {
        if (variables is null)
            return false;

        using var given = JsonDocument.Parse(variables);
        var values = given.RootElement.EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString() ?? "", StringComparer.Ordinal);
        return template.GetProperty("variables").EnumerateObject().All(place => values.TryGetValue(place.Name, out var value) && value.Length is > 0 and <= 1024);
    }
}
