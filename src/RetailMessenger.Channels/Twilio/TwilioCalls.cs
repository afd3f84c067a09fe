using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Tells Twilio's calls from others.</summary>
internal sealed partial class TwilioCalls(IOptions<TwilioOptions> options, ILogger<TwilioCalls> logger)
{
    private readonly TwilioOptions _options = options.Value;

    /// <summary>An answer that says nothing to the customer.</summary>
    public static WebhookAnswer Silence { get; } = new(200, "text/xml; charset=utf-8", "<Response/>"u8.ToArray());

    /// <summary>An answer that says one thing to the customer.</summary>
    public static WebhookAnswer Saying(string text) => new(
        200, "text/xml; charset=utf-8", System.Text.Encoding.UTF8.GetBytes($"<Response><Message>{System.Security.SecurityElement.Escape(text)}</Message></Response>"));

    /// <summary>The fields of a genuine call for this account; null when it must be refused.</summary>
    public FormFields? Open(WebhookRequest request)
    {
        var isForm = request.Method == "POST" && !IsJson(request);
        var fields = isForm ? FormFields.Read(request.Body.Span) : null;
        if (!TwilioSignature.IsValid(request.OnlyHeader(TwilioSignature.Header), request.Url, fields, request.Body.Span, _options.AuthToken, _options.SecondaryAuthToken))
        {
            LogForged(request.Host);
            return null;
        }

        fields ??= FormFields.Read(System.Text.Encoding.UTF8.GetBytes(QueryOf(request.Target)));
        if (fields["AccountSid"] is { } account && account != _options.AccountSid)
        {
            LogOtherAccount();
            return null;
        }

        return fields;
    }

    private static bool IsJson(WebhookRequest request) =>
        request.Header("Content-Type") is [{ } type, ..] && type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static string QueryOf(string target) => target.Split('?', 2) is [_, var query] ? query : "";

    [LoggerMessage(LogLevel.Warning, "A call of a Twilio webhook was refused: its signature is not that of the account for {Host}. If Twilio itself called, set Server:PublicUrl to the address that stands in Twilio's console")]
    private partial void LogForged(string host);

    [LoggerMessage(LogLevel.Warning, "A call of a Twilio webhook was refused: it is for another account than Channels:Twilio:AccountSid")]
    private partial void LogOtherAccount();
}
