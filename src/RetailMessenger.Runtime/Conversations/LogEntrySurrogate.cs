using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>A customer's log entry as it travels between processes.</summary>
[GenerateSerializer, Immutable, Alias("log-entry")]
internal struct LogEntrySurrogate
{
    [Id(0)]
    public string Conversation;

    [Id(1)]
    public long Sequence;

    [Id(2)]
    public int Direction;

    [Id(3)]
    public string ActivityId;

    [Id(4)]
    public DateTimeOffset Time;

    [Id(5)]
    public string ActivityBody;

    [Id(6)]
    public long PreviousIn;
}

[RegisterConverter]
internal sealed class LogEntryConverter : IConverter<LogEntry, LogEntrySurrogate>
{
    public LogEntry ConvertFromSurrogate(in LogEntrySurrogate surrogate) => new()
    {
        Conversation = ConversationKey.Parse(surrogate.Conversation),
        Sequence = surrogate.Sequence,
        Direction = (Direction)surrogate.Direction,
        ActivityId = surrogate.ActivityId,
        Time = surrogate.Time,
        ActivityBody = surrogate.ActivityBody,
        PreviousIn = surrogate.PreviousIn,
    };

    public LogEntrySurrogate ConvertToSurrogate(in LogEntry value) => new()
    {
        Conversation = value.Conversation.ToString(),
        Sequence = value.Sequence,
        Direction = (int)value.Direction,
        ActivityId = value.ActivityId,
        Time = value.Time,
        ActivityBody = value.ActivityBody,
        PreviousIn = value.PreviousIn,
    };
}
