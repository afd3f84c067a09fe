using System.Globalization;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Channels.Twilio.Reading;

/// <summary>
/// Reads what Twilio posts for a message (https://www.twilio.com/docs/messaging/guides/webhook-request). Pure, but for the addresses of files, which
/// are made our own: Twilio's want the account's password.
/// </summary>
internal sealed class TwilioReader(TwilioMedia media)
{
    /// <summary>The message; null when it is none that this product knows.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="host">Under which address the files are offered.</param>
    public IncomingActivity? Read(FormFields fields, string host)
    {
        if (fields["From"] is not { } from || fields["To"] is not { } to || fields["MessageSid"] is not { } sid || IsForeign(from))
            return null;

        var address = TwilioAddress.From(from, to);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = address.Network.Name,
            Conversation = new ConversationAccount { Id = address.Key.Id },
            From = new ChannelAccount { Id = from, Name = fields["ProfileName"], Role = RoleTypes.User },
            Recipient = new ChannelAccount { Id = to, Role = RoleTypes.Bot },
            Text = fields["Body"],
            ReplyToId = fields["OriginalRepliedMessageSid"],
            ChannelData = ToJson(fields),
        };
        if ((fields["ButtonPayload"] ?? fields["ListId"]) is { } payload)
            ChoicePayload.Apply(activity, payload);
        ReadFiles(fields, host, activity);
        ReadPlace(fields, activity);
        return new IncomingActivity(address.Key, activity) { MessageId = $"m:{sid}", Standing = StandingIn(address.Network, fields) };
    }

    // WhatsApp has opt-out words only where Twilio's service answers them; elsewhere "stop" is a word like any other.
    private static Standing? StandingIn(TwilioNetwork network, FormFields fields) =>
        network.HasCarrier || fields["OptOutType"] is not null ? OptOutWords.Read(fields["Body"], fields["OptOutType"]) : null;

    // Twilio carries other networks too, which reach this product by themselves.
    private static bool IsForeign(string from) =>
        from.Contains(':', StringComparison.Ordinal) && TwilioNetwork.OfAddress(from) == TwilioNetwork.Sms;

    private void ReadFiles(FormFields fields, string host, Activity activity)
    {
        if (!int.TryParse(fields["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return;

        for (var i = 0; i < Math.Min(count, TwilioMedia.Most); i++)
        {
            if (fields[$"MediaUrl{i}"] is not { } url)
                continue;
            var type = fields[$"MediaContentType{i}"] ?? "application/octet-stream";
            activity.Attachments = [.. activity.Attachments ?? [], new Attachment { ContentType = type, ContentUrl = media.LinkTo(url, host), Name = $"file {i + 1}" }];
        }
    }

    private static void ReadPlace(FormFields fields, Activity activity)
    {
        if (NumberIn(fields["Latitude"]) is { } latitude && NumberIn(fields["Longitude"]) is { } longitude)
            activity.Entities = [new GeoCoordinates { Latitude = latitude, Longitude = longitude, Name = fields["Label"] ?? fields["Address"] }];
    }

    private static double? NumberIn(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // All parameters, as new ones may appear at any time; of names that are there twice the first counts.
    private static JsonElement ToJson(FormFields fields)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields.All)
            all.TryAdd(name, value);
        return JsonSerializer.SerializeToElement(all, TwilioJson.Default.DictionaryStringString);
    }
}
