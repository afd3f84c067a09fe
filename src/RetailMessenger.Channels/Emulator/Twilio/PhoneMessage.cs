using System.Text.Json;
using RetailMessenger.Channels.Twilio;

namespace RetailMessenger.Channels.Emulator.Twilio;

/// <summary>A message as it arrived on a phone.</summary>
/// <param name="Sid">The id that the network gave it.</param>
/// <param name="From">Which address of the shop.</param>
/// <param name="Time">When.</param>
/// <param name="Fields">The fields of the call.</param>
/// <param name="Template">The template that says it; null when it says itself.</param>
internal sealed record PhoneMessage(string Sid, string From, DateTimeOffset Time, FormFields Fields, JsonElement? Template)
{
    /// <summary>Its text, with a template's places filled.</summary>
    public string Text => Template is { } template ? Fill(TypeOf(template).GetProperty("body").GetString()!) : Fields["Body"] ?? "";

    /// <summary>What can be tapped: title and payload.</summary>
    public IReadOnlyList<(string Title, string Payload)> Buttons
    {
        get
        {
            if (Template is not { } template)
                return [];

            var type = TypeOf(template);
            return type.TryGetProperty("actions", out var actions)
                ? [.. actions.EnumerateArray().Select(action => (Fill(action.GetProperty("title").GetString()!), Fill(action.GetProperty("id").GetString()!)))]
                : type.TryGetProperty("items", out var items)
                ? [.. items.EnumerateArray().Select(item => (Fill(item.GetProperty("item").GetString()!), Fill(item.GetProperty("id").GetString()!)))]
                : [];
        }
    }

    private static JsonElement TypeOf(JsonElement template) => template.GetProperty("types").EnumerateObject().First().Value;

    private string Fill(string text)
    {
        using var values = JsonDocument.Parse(Fields["ContentVariables"] ?? "{}");
        foreach (var value in values.RootElement.EnumerateObject())
            text = text.Replace($"{{{{{value.Name}}}}}", value.Value.GetString(), StringComparison.Ordinal);
        return text;
    }
}
