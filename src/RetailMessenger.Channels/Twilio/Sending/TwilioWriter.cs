using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Channels.Twilio.Sending;

/// <summary>Writes a fitted message as the fields of the Messages API. Pure.</summary>
internal static class TwilioWriter
{
    /// <summary>The fields of a message that says its words itself.</summary>
    public static List<KeyValuePair<string, string>> Write(OutgoingPart part, TwilioAddress address, TwilioOptions options, Uri? publicUrl)
    {
        var fields = Envelope(address, options, publicUrl);
        if (!string.IsNullOrEmpty(part.Activity.Text))
            fields.Add(new("Body", part.Activity.Text));
        foreach (var file in part.Activity.Attachments ?? [])
            fields.Add(new("MediaUrl", file.ContentUrl ?? ""));
        return fields;
    }

    /// <summary>The fields of a message that a template says.</summary>
    public static List<KeyValuePair<string, string>> WriteTemplate(
        string templateSid, Dictionary<string, string> variables, TwilioAddress address, TwilioOptions options, Uri? publicUrl)
    {
        var fields = Envelope(address, options, publicUrl);
        fields.Add(new("ContentSid", templateSid));
        fields.Add(new("ContentVariables", JsonSerializer.Serialize(variables, TwilioJson.Default.DictionaryStringString)));
        return fields;
    }

    /// <summary>The fields of a text message outside of any conversation.</summary>
    public static List<KeyValuePair<string, string>> WriteAlone(string to, string text, TwilioOptions options) =>
        [.. Envelope(new TwilioAddress(TwilioNetwork.Sms, to, ""), options, null), new("Body", text)];

    /// <summary>The words of a message for a template that has one place: choices are named in them, as it has no buttons.</summary>
    public static string WordsOf(Activity activity) => activity.SuggestedActions?.Actions is { Count: > 0 } choices
        ? $"{activity.Text} ({string.Join(" / ", choices.Select(choice => choice.Title))})"
        : activity.Text ?? "";

    /// <summary>What stands on the button that opens a list.</summary>
    public static string OpenList(Activity activity) => Language.Find(activity.Locale) == Language.Spanish ? "Opciones" : "Options";

    private static List<KeyValuePair<string, string>> Envelope(TwilioAddress address, TwilioOptions options, Uri? publicUrl)
    {
        List<KeyValuePair<string, string>> fields = [new("To", address.Customer)];
        if (options.MessagingServiceSid is { Length: > 0 } service)
            fields.Add(new("MessagingServiceSid", service));
        if ((address.Shop.Length > 0 ? address.Shop : options.From) is { Length: > 0 } from)
            fields.Add(new("From", from));
        if (publicUrl is not null)
            fields.Add(new("StatusCallback", publicUrl.AbsoluteUri.TrimEnd('/') + TwilioStatusWebhook.StatusPath));
        return fields;
    }
}
