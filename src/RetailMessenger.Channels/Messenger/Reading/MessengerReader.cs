using System.Text.Json;

namespace RetailMessenger.Channels.Messenger.Reading;

/// <summary>
/// Reads a webhook's body into events, in the order in which they happened. An event that cannot be read is passed over by itself
/// (https://developers.facebook.com/docs/messenger-platform/webhooks).
/// </summary>
internal sealed class MessengerReader(EventReader events)
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 32 };

    /// <summary>The events.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A name in it is half a character.</exception>
    public IReadOnlyList<MessengerEvent> Read(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        using var json = JsonDocument.Parse(body, Depth);
        var root = json.RootElement;
        if (root.Text("object") is not "page")
            return [new MessengerEvent.Ignored($"object {root.Text("object")}")];

        var scenes = new List<(DateTimeOffset Time, MessengerEvent Event)>();
        foreach (var entry in root.Items("entry"))
        {
            var time = entry.Time("time") ?? now;
            foreach (var item in entry.Items("messaging"))
                scenes.Add(ReadOne(item, entry, time, isStandby: false));
            foreach (var item in entry.Items("standby"))
                scenes.Add(ReadOne(item, entry, time, isStandby: true));
            foreach (var item in entry.Items("changes"))
                scenes.Add((time, new MessengerEvent.Ignored($"changes {item.Text("field")}")));
        }

        return [.. scenes.OrderBy(scene => scene.Time).Select(scene => scene.Event)];
    }

    private (DateTimeOffset Time, MessengerEvent Event) ReadOne(JsonElement item, JsonElement entry, DateTimeOffset entryTime, bool isStandby)
    {
        try
        {
            var time = item.Time("timestamp") ?? entryTime;
            return (time, events.Read(item, PageOf(item, entry), time, isStandby));
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException or JsonException)
        {
            return (entryTime, new MessengerEvent.Ignored("unreadable"));
        }
    }

    // What the Page itself said has the Page as its sender.
    private static string PageOf(JsonElement item, JsonElement entry) =>
        entry.Text("id") ?? (item.At("message").IsTrue("is_echo") ? item.Text("sender", "id") : item.Text("recipient", "id")) ?? "";
}
