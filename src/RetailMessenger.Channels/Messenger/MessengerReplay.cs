using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Signs recorded calls anew.</summary>
internal sealed partial class MessengerReplay(IOptions<MessengerOptions> options) : IWebhookReplay
{
    private const string Path = "/webhooks/messenger";

    public bool Knows(RecordedCall call) => call.Path == Path;

    public HttpRequestMessage Prepare(RecordedCall call, Uri server, Uri signedServer, string run)
    {
        var body = Encoding.UTF8.GetBytes(MessageIds().Replace(call.Body, id => $"{id.Value}-{run}"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, Path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", call.ContentType);
        request.Headers.TryAddWithoutValidation(MessengerSignature.Header, MessengerSignature.Of(body, options.Value.AppSecret ?? ""));
        return request;
    }

    [GeneratedRegex("\"mid\":\"[^\"]+", RegexOptions.None, 1000)]
    private static partial Regex MessageIds();
}
