using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Channels.Messenger.Reading;

/// <summary>Reads what a person sent: words, taps, pictures, stickers, places.</summary>
internal static class MessageReader
{
    private const string ThumbsUp = "👍";

    // The thumbs of the conversation's own button, in its three sizes.
    private static readonly string[] Thumbs = ["369239263222822", "369239343222814", "369239383222810"];

    public static MessengerEvent Read(EventScene scene)
    {
        var message = scene.Event.At("message");
        var activity = scene.Activity(ActivityTypes.Message);
        activity.Text = message.Text("text");
        activity.ReplyToId = message.Text("reply_to", "mid");
        if (message.Text("quick_reply", "payload") is { Length: > 0 } payload)
            ChoicePayload.Apply(activity, payload);
        ReadAttachments(message, activity);

        var id = message.Text("mid");
        return activity.Text is null && activity.Value is null && activity.Attachments is not { Count: > 0 } && activity.Entities is not { Count: > 0 }
            ? new MessengerEvent.Said(scene.Incoming(scene.Named(message.IsTrue("is_deleted") ? "deleted" : "unsupported", "message"), id))
            : new MessengerEvent.Said(scene.Incoming(activity, id));
    }

    private static void ReadAttachments(JsonElement message, Activity activity)
    {
        var stickers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attachment in message.Items("attachments"))
        {
            // A sticker may come twice, once of its own kind and once as a picture.
            if (attachment.Text("payload", "sticker_id") is { } sticker)
            {
                if (!stickers.Add(sticker))
                    continue;
                if (Thumbs.Contains(sticker))
                    activity.Text ??= ThumbsUp;
            }

            if (attachment.Text("type") == "location" && attachment.At("payload").Has("coordinates"))
                activity.Entities = [.. activity.Entities ?? [], Place(attachment)];
            else
                activity.Attachments = [.. activity.Attachments ?? [], Read(attachment)];
        }
    }

    private static Attachment Read(JsonElement attachment)
    {
        var type = attachment.Text("type") ?? "file";
        var url = attachment.Text("payload", "url") ?? attachment.Text("url");
        return new Attachment
        {
            ContentType = ContentTypeOf(type, url),
            ContentUrl = url,
            Name = attachment.Text("payload", "title") ?? attachment.Text("title") ?? type,
            Content = url is null && attachment.Has("payload") ? attachment.At("payload").Clone() : null,
        };
    }

    // Meta says of what kind a file is, not of what type; its address often ends with the type.
    private static string ContentTypeOf(string type, string? url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsolutePath : "";
        return (type, Path.GetExtension(path).ToLowerInvariant()) switch
        {
            ("image" or "sticker", ".png") => "image/png",
            ("image" or "sticker", ".gif") => "image/gif",
            ("image" or "sticker", ".webp") => "image/webp",
            ("image" or "sticker", _) => "image/jpeg",
            ("video" or "reel" or "ig_reel", _) => "video/mp4",
            ("audio", ".mp3") => "audio/mpeg",
            ("audio", ".ogg") => "audio/ogg",
            ("audio", _) => "audio/mp4",
            ("fallback" or "post" or "ig_post", _) => "text/html",
            ("file", ".pdf") => "application/pdf",
            ("file", _) => "application/octet-stream",
            _ => "application/json",
        };
    }

    private static GeoCoordinates Place(JsonElement attachment)
    {
        var coordinates = attachment.At("payload", "coordinates");
        return new GeoCoordinates
        {
            Latitude = coordinates.At("lat") is { ValueKind: JsonValueKind.Number } latitude ? latitude.GetDouble() : null,
            Longitude = coordinates.At("long") is { ValueKind: JsonValueKind.Number } longitude ? longitude.GetDouble() : null,
            Name = attachment.Text("title"),
        };
    }
}
