using System.Text;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Signs recorded calls anew, for the account that is configured here.</summary>
internal sealed class TwilioReplay(IOptions<TwilioOptions> options) : IWebhookReplay
{
    public bool Knows(RecordedCall call) => call.Path.StartsWith("/webhooks/twilio", StringComparison.Ordinal);

    public HttpRequestMessage Prepare(RecordedCall call, Uri server, Uri signedServer, string run)
    {
        var fields = FormFields.Read(Encoding.UTF8.GetBytes(call.Body)).All.Select(field => field.Key switch
        {
            "AccountSid" => KeyValuePair.Create(field.Key, options.Value.AccountSid ?? ""),
            "MessageSid" or "SmsSid" or "SmsMessageSid" => KeyValuePair.Create(field.Key, $"{field.Value}-{run}"),
            _ => field,
        });
        var body = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, call.Path)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", call.ContentType);
        var url = signedServer.GetLeftPart(UriPartial.Authority) + call.Path;
        request.Headers.TryAddWithoutValidation(TwilioSignature.Header, TwilioSignature.Of(url, FormFields.Read(bytes), options.Value.AuthToken ?? ""));
        return request;
    }
}
