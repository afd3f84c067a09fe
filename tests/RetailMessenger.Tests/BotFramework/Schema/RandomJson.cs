using System.Globalization;
using System.Text;

namespace RetailMessenger.Tests.BotFramework.Schema;

/// <summary>JSON objects with the names of an activity's members and others, and values of any type.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Names =
    [
        "type", "id", "timestamp", "localTimestamp", "localTimezone", "callerId", "serviceUrl", "channelId", "from", "conversation", "recipient",
        "textFormat", "attachmentLayout", "membersAdded", "membersRemoved", "reactionsAdded", "topicName", "historyDisclosed", "locale", "text",
        "speak", "inputHint", "summary", "suggestedActions", "attachments", "entities", "channelData", "action", "replyToId", "valueType", "value",
        "name", "relatesTo", "code", "expiration", "importance", "deliveryMode", "listenFor", "textHighlights", "semanticAction", "isGroup",
        "to", "actions", "contentType", "content", "contentUrl", "occurrence", "mentioned", "properties", "unknown", "$type", "$id", "", "Text",
        "TYPE", "ñandú", "a b", "\\u0000", "\\ud83d", "\\\"", "user", "bot", "activityId", "state",
    ];

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-1", "42", "3.25", "1e5", "1E400", "-0", "12345678901234567890", "\"\"", "\"message\"", "\"true\"", "\"17\"",
        "\"2025-03-01T12:00:00Z\"", "\"2025-03-01T12:00:00.1234567+05:30\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-12:00\"",
        "\"2025-13-45\"", "\"\\ud83d\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"¿Qué?\"", "\"📦\"", "\"NaN\"", "\"\\\\u12\"",
    ];

    private readonly Random _random = new(seed);

    public string Object(int depth = 0)
    {
        var text = new StringBuilder("{");
        var count = _random.Next(depth == 0 ? 12 : 5);
        for (var i = 0; i < count; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"\"{Names[_random.Next(Names.Length)]}\":{Value(depth + 1)}");
        }

        return text.Append('}').ToString();
    }

    private string Value(int depth) => (depth > 5 ? 0 : _random.Next(6)) switch
    {
        4 => Object(depth),
        5 => "[" + string.Join(',', Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth + 1))) + "]",
        _ => Scalars[_random.Next(Scalars.Length)],
    };
}
