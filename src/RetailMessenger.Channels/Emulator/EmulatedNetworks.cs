using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Emulator.Messenger;
using RetailMessenger.Channels.Emulator.Twilio;
using RetailMessenger.Channels.Emulator.Wire;
using RetailMessenger.Channels.Messenger;
using RetailMessenger.Channels.Twilio;

namespace RetailMessenger.Channels.Emulator;

/// <summary>
/// The networks' side of the wire for one customer: what the customer does becomes a signed webhook to our own address, and what the shop answers is kept
/// by the stand-ins of the networks' APIs.
/// </summary>
internal sealed class EmulatedNetworks(
    IOptions<MessengerOptions> messenger, IOptions<TwilioOptions> twilio, OwnAddress own, IHttpClientFactory clients, TimeProvider time)
{
    public const string ClientName = "Emulator";
    public const string Sms = "sms";
    public const string WhatsApp = "whatsapp";
    public const string Facebook = "messenger";

    private const string Person = "6143217042";
    private const string Page = "1067280970047460";
    private const string Number = "+15557654321";

    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    public GraphNetwork Graph { get; } = new(messenger.Value.PageAccessToken ?? "", messenger.Value.AppSecret ?? "", time);

    public TwilioStandIn Phones { get; } = new(twilio.Value.AccountSid ?? "", twilio.Value.AuthToken ?? "", time);

    /// <summary>What the shop has written on a network, after so many messages.</summary>
    public IReadOnlyList<ShownMessage> Read(string network, int after) => network == Facebook
        ? [.. Graph.Person(Person).Messages.Skip(after).Select(ShownMessage.Of)]
        : [.. Phones.Phone(AddressOn(network)).Messages.Skip(after).Select(ShownMessage.Of)];

    /// <summary>The customer writes, or taps something; the status that our own webhook answered.</summary>
    public Task<int> SayAsync(SayBody said, CancellationToken cancellationToken) => said.Network == Facebook
        ? SayOnMessengerAsync(said, cancellationToken)
        : SayByTwilioAsync(said, cancellationToken);

    private static string AddressOn(string network) => network == WhatsApp ? TwilioNetwork.WhatsApp.Prefix + Number : Number;

    private Task<int> SayOnMessengerAsync(SayBody said, CancellationToken cancellationToken)
    {
        Graph.Heard(Person);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (id, text, payload) = ($"m_{Guid.NewGuid():N}", said.Text ?? "", said.Payload);
        var happened = new JsonObject
        {
            ["sender"] = new JsonObject { ["id"] = Person },
            ["recipient"] = new JsonObject { ["id"] = Page },
            ["timestamp"] = now,
            [said.IsButton ? "postback" : "message"] = said.IsButton
                ? new JsonObject { ["mid"] = id, ["title"] = text, ["payload"] = payload }
                : payload is null
                    ? new JsonObject { ["mid"] = id, ["text"] = text }
                    : new JsonObject { ["mid"] = id, ["text"] = text, ["quick_reply"] = new JsonObject { ["payload"] = payload } },
        };
        var entry = new JsonObject { ["id"] = Page, ["time"] = now, ["messaging"] = new JsonArray(happened) };
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["object"] = "page", ["entry"] = new JsonArray(entry) }.ToJsonString(Escaped));
        return PostAsync("/webhooks/messenger", body, "application/json", MessengerSignature.Header, _ => MessengerSignature.Of(body, messenger.Value.AppSecret!), cancellationToken);
    }

    private async Task<int> SayByTwilioAsync(SayBody said, CancellationToken cancellationToken)
    {
        var prefix = said.Network == WhatsApp ? TwilioNetwork.WhatsApp.Prefix : "";
        var shop = prefix + twilio.Value.From;
        Phones.Heard(AddressOn(said.Network), shop, said.Text ?? "");
        List<KeyValuePair<string, string>> fields =
        [
            new("MessageSid", $"SM{Guid.NewGuid():N}"), new("AccountSid", twilio.Value.AccountSid!), new("From", AddressOn(said.Network)), new("To", shop),
            new("Body", said.Text ?? ""), new("NumMedia", "0"), new("NumSegments", "1"), new("SmsStatus", "received"), new("ApiVersion", "2010-04-01"),
        ];
        if (said.Payload is { } payload)
            fields.AddRange([new("ButtonText", said.Text ?? ""), new("ButtonPayload", payload)]);
        using var form = new FormUrlEncodedContent(fields);
        var body = await form.ReadAsByteArrayAsync(cancellationToken);
        return await PostAsync(
            "/webhooks/twilio", body, "application/x-www-form-urlencoded", TwilioSignature.Header,
            url => TwilioSignature.Of(url, FormFields.Read(body), twilio.Value.AuthToken!), cancellationToken);
    }

    private async Task<int> PostAsync(string path, byte[] body, string type, string header, Func<string, string> sign, CancellationToken cancellationToken)
    {
        var url = own.Url + path;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.TryAddWithoutValidation(header, sign(own.SignedUrl + path));
        using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }
}
