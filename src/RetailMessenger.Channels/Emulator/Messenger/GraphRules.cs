using System.Text.Json;

namespace RetailMessenger.Channels.Emulator.Messenger;

/// <summary>What Meta refuses (https://developers.facebook.com/docs/messenger-platform/reference/send-api).</summary>
internal static class GraphRules
{
    private const int LongestText = 2000;
    private const int LongestTitle = 20;
    private const int LongestPayload = 1000;
    private const int LongestElementText = 80;
    private const int LongestButtonText = 640;
    private const int MostQuickReplies = 13;
    private const int MostElements = 10;
    private const int MostButtons = 3;

    private static readonly TimeSpan Window = TimeSpan.FromHours(24);
    private static readonly TimeSpan HumanAgentWindow = TimeSpan.FromDays(7);

    public static void Check(JsonElement body, GraphPerson person, ICollection<string> personas, ICollection<string> assets, DateTimeOffset now)
    {
        if (person.HasBlocked)
            throw new GraphRefusal(551, 1545041, "This person isn't available right now.");
        if (body.TryGetProperty("sender_action", out _))
        {
            Refuse(body.TryGetProperty("message", out _), 100, 2018014, "message and sender_action in one call");
            return;
        }

        CheckWindow(body, now - person.LastAction);
        if (body.TryGetProperty("persona_id", out var persona) && !personas.Contains(persona.GetString()!))
            throw new GraphRefusal(100, null, "Invalid persona");
        CheckMessage(body.GetProperty("message"), assets);
    }

    public static void CheckProfile(JsonElement profile)
    {
        if (profile.TryGetProperty("greeting", out var greeting))
        {
            Refuse(greeting.EnumerateArray().Any(text => text.GetProperty("text").GetString()!.Length > 160), 100, null, "greeting is too long");
            Refuse(greeting.EnumerateArray().All(text => text.GetProperty("locale").GetString() != "default"), 100, null, "the default locale is missing");
        }

        Refuse(profile.TryGetProperty("persistent_menu", out _) && !profile.TryGetProperty("get_started", out _), 100, null, "a menu needs get_started");
        if (profile.TryGetProperty("ice_breakers", out var breakers))
            Refuse(breakers.EnumerateArray().Any(locale => locale.GetProperty("call_to_actions").GetArrayLength() > 4), 100, null, "too many ice breakers");
    }

    private static void CheckWindow(JsonElement body, TimeSpan? since)
    {
        var tag = body.TryGetProperty("tag", out var tagged) ? tagged.GetString() : null;
        Refuse(tag is not (null or "HUMAN_AGENT" or "CUSTOMER_FEEDBACK"), 100, null, "the tag is retired");
        Refuse(body.TryGetProperty("messaging_type", out var type) && type.GetString() == "MESSAGE_TAG" && tag is null, 100, null, "MESSAGE_TAG without a tag");
        Refuse(since is null || since > (tag is null ? Window : HumanAgentWindow), 10, 2018278, "This message is sent outside of allowed window.");
    }

    private static void CheckMessage(JsonElement message, ICollection<string> assets)
    {
        var hasText = message.TryGetProperty("text", out var text);
        var hasAttachment = message.TryGetProperty("attachment", out var attachment);
        Refuse(hasText == hasAttachment, 100, null, "either text or attachment");
        Refuse(hasText && text.GetString() is not { Length: > 0 and <= LongestText }, 100, null, "text must have 1 to 2000 characters");
        Refuse(message.TryGetProperty("metadata", out var metadata) && metadata.GetString()!.Length > LongestPayload, 100, null, "metadata is too long");
        if (message.TryGetProperty("quick_replies", out var replies))
        {
            Refuse(replies.GetArrayLength() is 0 or > MostQuickReplies, 105, null, "quick_replies has too many elements");
            foreach (var reply in replies.EnumerateArray())
                CheckTitleAndPayload(reply);
        }

        if (hasAttachment && attachment.GetProperty("type").GetString() == "template")
            CheckTemplate(attachment.GetProperty("payload"), assets);
        else if (hasAttachment)
            Refuse(!IsAddress(attachment.GetProperty("payload").GetProperty("url").GetString()), 100, 2018008, "the file cannot be fetched");
    }

    private static void CheckTemplate(JsonElement payload, ICollection<string> assets)
    {
        switch (payload.GetProperty("template_type").GetString())
        {
            case "button":
                Refuse(payload.GetProperty("text").GetString() is not { Length: > 0 and <= LongestButtonText }, 100, null, "text must have 1 to 640 characters");
                CheckButtons(payload, isRequired: true);
                break;
            case "generic":
                Refuse(payload.GetProperty("elements").GetArrayLength() is 0 or > MostElements, 105, null, "elements has too many elements");
                foreach (var element in payload.GetProperty("elements").EnumerateArray())
                    CheckElement(element);
                break;
            case "media":
                Refuse(payload.GetProperty("elements").GetArrayLength() != 1, 100, null, "a media template has one element");
                var only = payload.GetProperty("elements")[0];
                Refuse(!assets.Contains(only.GetProperty("attachment_id").GetString()!), 100, 2018074, "Invalid attachment_id");
                Refuse(only.GetProperty("buttons").GetArrayLength() > 1, 105, null, "buttons has too many elements");
                CheckButtons(only, isRequired: false);
                break;
            case "receipt":
                foreach (var required in (ReadOnlySpan<string>)["recipient_name", "order_number", "currency", "payment_method", "summary"])
                    Refuse(!payload.TryGetProperty(required, out _), 100, null, $"{required} is missing");
                break;
            default:
                throw new GraphRefusal(100, null, "unknown template_type");
        }
    }

    private static void CheckElement(JsonElement element)
    {
        Refuse(element.GetProperty("title").GetString() is not { Length: > 0 and <= LongestElementText }, 100, null, "title must have 1 to 80 characters");
        Refuse(element.TryGetProperty("subtitle", out var subtitle) && subtitle.GetString()!.Length > LongestElementText, 100, null, "subtitle is too long");
        Refuse(element.EnumerateObject().Count() < 2, 100, null, "an element needs something besides its title");
        CheckButtons(element, isRequired: false);
    }

    private static void CheckButtons(JsonElement parent, bool isRequired)
    {
        if (!parent.TryGetProperty("buttons", out var buttons))
        {
            Refuse(isRequired, 100, null, "buttons are missing");
            return;
        }

        Refuse(buttons.GetArrayLength() is 0 or > MostButtons, 105, null, "buttons has too many elements");
        foreach (var button in buttons.EnumerateArray())
        {
            if (button.GetProperty("type").GetString() == "web_url")
                Refuse(!IsAddress(button.GetProperty("url").GetString()) || button.GetProperty("title").GetString()!.Length > LongestTitle, 100, null, "bad web_url");
            else
                CheckTitleAndPayload(button);
        }
    }

    private static void CheckTitleAndPayload(JsonElement button)
    {
        Refuse(button.GetProperty("title").GetString() is not { Length: > 0 and <= LongestTitle }, 100, null, "title must have 1 to 20 characters");
        Refuse(button.GetProperty("payload").GetString() is not { Length: > 0 and <= LongestPayload }, 100, null, "payload must have 1 to 1000 characters");
    }

    private static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    private static void Refuse(bool when, int code, int? subcode, string message)
    {
        if (when)
            throw new GraphRefusal(code, subcode, message);
    }
}
