using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Webhooks.Recording;

/// <summary>Adds genuine calls to a file, a line each, which <see cref="IWebhookReplay"/> can send again.</summary>
internal sealed class WebhookRecorder(IOptions<RecordingOptions> options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly string? _file = options.Value.File;
    private readonly Redaction _redaction = new(RandomNumberGenerator.GetBytes(32));

    /// <summary>Records a call that was answered well, if calls are to be recorded.</summary>
    public void Record(WebhookRequest request)
    {
        if (_file is null || request.Method != "POST")
            return;

        var type = request.Header("Content-Type") is [{ } first, ..] ? first : "";
        if (Redact(request.Body.Span, type) is not { } body)
            return;

        var call = new RecordedCall(time.GetUtcNow(), request.Target.Split('?')[0], type, body);
        var line = JsonSerializer.Serialize(call, RecordingJson.Default.RecordedCall) + "\n";
        lock (_lock)
            File.AppendAllText(_file, line, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    // What a body is, the body itself says: taken for something else, it would keep its words.
    private string? Redact(ReadOnlySpan<byte> body, string type) => body.TrimStart(" \r\n\t"u8) switch
    {
        [(byte)'{' or (byte)'[', ..] => _redaction.OfJson(body),
        _ when type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) => _redaction.OfForm(body),
        _ => null,
    };
}
