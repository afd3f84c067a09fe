using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>How far a client has read: the number of an entry of the log.</summary>
internal sealed partial class Watermark(ILogger<Watermark> logger)
{
    /// <summary>
    /// The watermark of a request; null when it has none. One that is empty, unreadable or beyond the log's end counts as the beginning: refusing it
    /// would end the conversation for the client.
    /// </summary>
    public long? Read(HttpRequest request, ConversationSnapshot conversation)
    {
        if (!request.Query.TryGetValue("watermark", out var text))
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= conversation.LastSequence)
            return number;

        if (text.ToString().Length > 0)
            LogStrange();
        return 0;
    }

    public static string Write(long number) => number.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Information, "A client came back with a watermark that was not given out; it gets everything from the beginning")]
    private partial void LogStrange();
}
