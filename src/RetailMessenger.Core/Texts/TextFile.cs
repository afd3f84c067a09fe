using System.Text.Json;

namespace RetailMessenger.Core.Texts;

/// <summary>One file of words as it was read: each key with one or several ways to put it.</summary>
internal sealed record TextFile(string Name, Language Language, IReadOnlyDictionary<string, string[]> Texts)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static TextFile Read(string name, Language language, Stream stream)
    {
        try
        {
            using var document = JsonDocument.Parse(stream, Strict);
            var texts = document.RootElement.EnumerateObject().ToDictionary(item => item.Name, item => Ways(item.Value), StringComparer.Ordinal);
            return new TextFile(name, language, texts);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new TextsException($"{name} cannot be read: {exception.Message}", exception);
        }
    }

    private static string[] Ways(JsonElement value)
    {
        var ways = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Single).ToArray() : [Single(value)];
        return ways.Length > 0 ? ways : throw new JsonException("a list of words is empty.");
    }

    private static string Single(JsonElement value) =>
        value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new JsonException("a text is empty.");
}
