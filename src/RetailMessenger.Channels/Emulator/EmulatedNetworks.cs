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
internal sealed class EmulatedNetworks
{
    public const string ClientName = "Emulator";
    public const string Sms = "sms";
    public const string WhatsApp = "whatsapp";
    public const string Facebook = "messenger";

    private const string Person = "6143217042";
    private const string Page = "1067280970047460";
    private const string Number = "+15557654321";

    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    private readonly MessengerOptions _messenger;
    private readonly TwilioOptions _twilio;
    private readonly OwnAddress _own;
    private readonly IHttpClientFactory _clients;
    private readonly TimeProvider _time;

    public EmulatedNetworks(
        IOptions<MessengerOptions> messenger, IOptions<TwilioOptions> twilio, OwnAddress own, IHttpClientFactory clients, TimeProvider time)
    {
        (_messenger, _twilio, _own, _clients, _time) = (messenger.Value, twilio.Value, own, clients, time);
        Graph = new GraphNetwork(_messenger.PageAccessToken ?? "", _messenger.AppSecret ?? "", time);
        Phones = new TwilioStandIn(_twilio.AccountSid ?? "", _twilio.AuthToken ?? "", time);

        // What was written before a restart is still to be answered, to somebody whom the networks know.
        Graph.Heard(Person);
        Phones.Heard(AddressOn(Sms), "", "");
        Phones.Heard(AddressOn(WhatsApp), "", "");
    }

    public GraphNetwork Graph { get; }

    public TwilioStandIn Phones { get; }

    /// <summary>What the shop has written on a network, after so many messages.</summary>
    public ShownMessages Read(string network, int after)
    {
        IReadOnlyList<ShownMessage> all = network == Facebook
            ? [.. Graph.Person(Person).Messages.Select(ShownMessage.Of)]
            : [.. Phones.Phone(AddressOn(network)).Messages.Select(ShownMessage.Of)];
        return new ShownMessages(all.Count, [.. all.Skip(after > all.Count ? 0 : after)]);
    }

    /// <summary>The customer writes, or taps something; the status that our own webhook answered.</summary>
    public Task<int> SayAsync(SayBody said, CancellationToken cancellationToken) => said.Network == Facebook
        ? SayOnMessengerAsync(said, cancellationToken)
        : SayByTwilioAsync(said, cancellationToken);

    private static string AddressOn(string network) => network == WhatsApp ? TwilioNetwork.WhatsApp.Prefix + Number : Number;

    private Task<int> SayOnMessengerAsync(SayBody said, CancellationToken cancellationToken)
    {
        Graph.Heard(Person);
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
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
        return PostAsync("/webhooks/messenger", body, "application/json", MessengerSignature.Header, _ => MessengerSignature.Of(body, _messenger.AppSecret!), cancellationToken);
    }

    private async Task<int> SayByTwilioAsync(SayBody said, CancellationToken cancellationToken)
    {
        var prefix = said.Network == WhatsApp ? TwilioNetwork.WhatsApp.Prefix : "";
        var shop = prefix + _twilio.From;
        Phones.Heard(AddressOn(said.Network), shop, said.Text ?? "");
        List<KeyValuePair<string, string>> fields =
        [
            new("MessageSid", $"SM{Guid.NewGuid():N}"), new("AccountSid", _twilio.AccountSid!), new("From", AddressOn(said.Network)), new("To", shop),
            new("Body", said.Text ?? ""), new("NumMedia", "0"), new("NumSegments", "1"), new("SmsStatus", "received"), new("ApiVersion", "2010-04-01"),
        ];
        if (said.Payload is { } payload)
            fields.AddRange([new("ButtonText", said.Text ?? ""), new("ButtonPayload", payload)]);
        using var form = new FormUrlEncodedContent(fields);
        var body = await form.ReadAsByteArrayAsync(cancellationToken);
        return await PostAsync(
            "/webhooks/twilio", body, "application/x-www-form-urlencoded", TwilioSignature.Header,
            url => TwilioSignature.Of(url, FormFields.Read(body), _twilio.AuthToken!), cancellationToken);
    }

    private async Task<int> PostAsync(string path, byte[] body, string type, string header, Func<string, string> sign, CancellationToken cancellationToken)
    {
        var url = _own.Url + path;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.TryAddWithoutValidation(header, sign(_own.SignedUrl + path));
        using var response = await _clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }
}
