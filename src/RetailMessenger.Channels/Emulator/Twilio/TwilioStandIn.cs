using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.Channels.Twilio;

namespace RetailMessenger.Channels.Emulator.Twilio;

/// <summary>
/// Stands in for Twilio's REST API as far as this product uses it: takes what Twilio takes, and refuses with the same codes what Twilio refuses. Holds
/// its phones in memory.
/// </summary>
internal sealed class TwilioStandIn(string accountSid, string authToken, TimeProvider time) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Phone> _phones = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonElement> _templates = new(StringComparer.Ordinal);
    private int _ids;

    /// <summary>Answers instead of the network, once; null lets it answer itself.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Disturbance { get; set; } = _ => null;

    /// <summary>Whose files there are, by their address.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Where messages to the account's number are brought.</summary>
    public string SmsUrl { get; private set; } = "";

    /// <summary>The templates that were made, by their id.</summary>
    public IReadOnlyDictionary<string, JsonElement> TemplatesMade => _templates;

    /// <summary>A phone with its address, prefix included; made when first named.</summary>
    public Phone Phone(string address) => _phones.GetOrAdd(address, _ => new Phone());

    /// <summary>Notes that somebody wrote to the shop just now, which opens a session, and forbids or allows to be written to.</summary>
    public void Heard(string customer, string shop, string text)
    {
        var phone = Phone(customer);
        phone.LastAction = time.GetUtcNow();
        var word = text.Trim().ToUpperInvariant();
        if (customer.Contains(':', StringComparison.Ordinal))
            return;
        if (word is "STOP" or "UNSUBSCRIBE" or "END" or "QUIT" or "STOPALL" or "REVOKE" or "OPTOUT" or "CANCEL")
            phone.OptedOutOf[shop] = true;
        else if (word is "START" or "YES" or "UNSTOP")
            phone.OptedOutOf.TryRemove(shop, out _);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Disturbance(request) is { } disturbed)
            return disturbed;

        var path = request.RequestUri!.AbsolutePath;
        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{accountSid}:{authToken}"));
        if (request.Headers.Authorization is not { Scheme: "Basic" } authorization || authorization.Parameter != expected)
            return Error(HttpStatusCode.Unauthorized, 20003, "Authenticate");
        if (Files.TryGetValue(request.RequestUri.AbsoluteUri, out var file))
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(file) };

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        if (path.EndsWith("/v1/Content", StringComparison.Ordinal))
            return request.Method == HttpMethod.Post ? MakeTemplate(body) : ListTemplates();
        if (path.Contains("/IncomingPhoneNumbers", StringComparison.Ordinal))
            return Number(request, body);
        if (path != $"/2010-04-01/Accounts/{accountSid}/Messages.json")
            return Error(HttpStatusCode.NotFound, 20404, "The requested resource was not found");
        return request.Method == HttpMethod.Post ? Send(FormFields.Read(body)) : List(FormFields.Read(Encoding.UTF8.GetBytes(request.RequestUri.Query.TrimStart('?'))));
    }

    private HttpResponseMessage Send(FormFields fields)
    {
        var to = fields["To"] ?? "";
        var from = fields["From"] ?? fields["MessagingServiceSid"] ?? "";
        if (!_phones.TryGetValue(to, out var phone))
            return Error(HttpStatusCode.BadRequest, 21211, "Invalid 'To' Phone Number");
        if (TwilioRules.Refuse(fields, phone, from, _templates, time.GetUtcNow()) is { } refusal)
            return Error(HttpStatusCode.BadRequest, refusal.Code, refusal.Message);

        var message = new PhoneMessage(NewSid("SM"), from, time.GetUtcNow(), fields, fields["ContentSid"] is { } content ? _templates[content] : null);
        phone.Take(message);
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = JsonContent.Create(Describe(message, to)) };
    }

    private HttpResponseMessage List(FormFields query) => Json(new JsonObject
    {
        ["messages"] = new JsonArray(
            [.. Phone(query["To"] ?? "").Messages.Where(message => message.From == query["From"]).Select(message => Describe(message, query["To"]!))]),
    });

    private HttpResponseMessage Number(HttpRequestMessage request, byte[] body)
    {
        if (request.Method == HttpMethod.Post)
            SmsUrl = FormFields.Read(body)["SmsUrl"] ?? "";
        var number = new JsonObject { ["sid"] = "PN1", ["sms_url"] = SmsUrl };
        return Json(request.Method == HttpMethod.Post ? number : new JsonObject { ["incoming_phone_numbers"] = new JsonArray(number) });
    }

    private HttpResponseMessage MakeTemplate(byte[] body)
    {
        var sid = NewSid("HX");
        var template = JsonSerializer.Deserialize<JsonElement>(body);
        _templates[sid] = template;
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = JsonContent.Create(Describe(sid, template)) };
    }

    private static JsonObject Describe(string sid, JsonElement template) => new() { ["sid"] = sid, ["friendly_name"] = template.GetProperty("friendly_name").GetString() };

    private HttpResponseMessage ListTemplates() => Json(new JsonObject
    {
        ["contents"] = new JsonArray([.. _templates.Select(made => Describe(made.Key, made.Value))]),
    });

    private static JsonObject Describe(PhoneMessage message, string to) => new()
    {
        ["sid"] = message.Sid,
        ["status"] = "queued",
        ["to"] = to,
        ["from"] = message.From,
        ["body"] = message.Text,
        ["num_segments"] = "1",
        ["date_created"] = message.Time.ToString("r", CultureInfo.InvariantCulture),
    };

    private string NewSid(string prefix) => $"{prefix}{Interlocked.Increment(ref _ids):x32}";

    private static HttpResponseMessage Json(JsonNode body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };

    private static HttpResponseMessage Error(HttpStatusCode status, int code, string message) => new(status)
    {
        Content = JsonContent.Create(new JsonObject { ["code"] = code, ["message"] = message, ["status"] = (int)status }),
    };
}
