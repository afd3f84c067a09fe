using System.Globalization;
using System.Text.Json;

namespace RetailMessenger.Channels.Messenger.Reading;

/// <summary>Reads members that Meta writes now as numbers, now as texts, now not at all.</summary>
internal static class EventJson
{
    /// <summary>A member below objects; nothing where one of them is missing or no object.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return default;
        }

        return element;
    }

    public static bool Has(this JsonElement element, string name) => element.At(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>A text or number as text; null for anything else, and for a text with half a character.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        try
        {
            var found = element.At(path);
            return found.ValueKind switch
            {
                JsonValueKind.String => found.GetString(),
                JsonValueKind.Number => found.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // This is how the reader speaks of half a character.
            return null;
        }
    }

    public static bool IsTrue(this JsonElement element, string name) => element.At(name).ValueKind == JsonValueKind.True;

    /// <summary>A moment in milliseconds since 1970; null when there is none that a calendar has.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 0 and < 253402300800000
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    /// <summary>The items of an array; none where there is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
}
