using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Benchmarks.Stores;

/// <summary>Conversations that were had before a measurement: written as rows, as having millions would take hours.</summary>
internal static class StoredConversations
{
    private const long Began = 1764230400000;

    private const string Reference = """
        {"user":{"id":"dl_#","role":"user"},"bot":{"id":"assistant","name":"Assistant","role":"bot"},"conversation":{"id":"stored-#"},"channelId":"directline","locale":"en-US"}
        """;

    private const string Question = """
        {"type":"message","channelId":"directline","from":{"id":"dl_#","name":"","role":"user"},"conversation":{"id":"stored-#"},"recipient":{"id":"assistant","role":"bot"},"textFormat":"plain","locale":"en-US","text":"Where is my order 12345? It should have come on Monday.","channelData":{"clientActivityID":"stored-#-1"}}
        """;

    private const string Answer = """
        {"type":"message","channelId":"directline","from":{"id":"assistant","name":"Assistant","role":"bot"},"conversation":{"id":"stored-#"},"recipient":{"id":"dl_#","role":"user"},"locale":"en-US","text":"Your order 12345 is on its way. It should arrive on Tuesday.","inputHint":"acceptingInput","replyToId":"stored-#|0000001"}
        """;

    private const string State = """
        {"directline/conversations/stored-#":{"dialogs":{"dialogStack":[{"id":"ThreeQuestions","state":{"dialogs":{"dialogStack":[{"id":"questions","state":{"options":null,"values":{"name":"Anna","order":"12345"},"instanceId":"0190c3a2-7f6e-7c61-8f5e-3c1c5a9d7b10","stepIndex":1}},{"id":"text","state":{"options":{"prompt":{"type":"message","text":"Where do you live?","inputHint":"expectingInput"}},"state":{}}}]}}}]}}}
        """;

    /// <summary>What is on the disk of each with its four entries and its indexes, at most.</summary>
    public const int BytesOnDisk = 6000;

    /// <summary>One of the stored conversations, counted from 1.</summary>
    public static ConversationKey KeyOf(long number) => new("directline", $"stored-{number}");

    /// <summary>Fills an empty database.</summary>
    /// <param name="place">The database.</param>
    /// <param name="conversations">How many conversations.</param>
    /// <param name="entries">How many entries each has, half of them answers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task FillAsync(StorePlace place, int conversations, int entries, CancellationToken cancellationToken)
    {
        await place.ExecuteAsync(
            $"""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {conversations})
            INSERT INTO conversation (id, channel, customer, reference, created)
            SELECT 'directline/stored-' || i, 'directline', 'directline/users/dl_' || i, {Text(Reference, "i")}, {Began} FROM n
            """,
            cancellationToken);
        await place.ExecuteAsync(
            $"""
            INSERT INTO progress (conversation, version, last_sequence, last_time, last_in, previous_in,
                                  answered_through, delivered_through, failed_turns, failed_deliveries, last_heard)
            SELECT number, {entries / 2}, {entries}, {Began + entries}, {Math.Max(0, entries - 1)}, {Math.Max(0, entries - 3)},
                   {Math.Max(0, entries - 1)}, {entries}, 0, 0, {Began}
            FROM conversation ORDER BY number
            """,
            cancellationToken);
        await place.ExecuteAsync($"INSERT INTO state (conversation, json) SELECT number, {Text(State, "number")} FROM conversation ORDER BY number", cancellationToken);

        // As customers write: the entries of one conversation lie far from each other.
        for (var sequence = 1; sequence <= entries; sequence++)
            await place.ExecuteAsync(EntryAt(sequence), cancellationToken);
        await place.SettleAsync(cancellationToken);
    }

    private static string EntryAt(int sequence)
    {
        var isAnswer = sequence % 2 == 0;
        var messageId = isAnswer ? "NULL" : $"'stored-' || number || '-{sequence}'";
        return $"""
            INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery)
            SELECT number, {sequence}, {(isAnswer ? 1 : 0)}, 'stored-' || number || '|{sequence:D7}', {messageId}, {Began + sequence},
                   {Text(isAnswer ? Answer : Question, "number")}, 1
            FROM conversation ORDER BY number
            """;
    }

    // The SQL of a text with a number in it.
    private static string Text(string text, string number) => $"replace('{text}', '#', CAST({number} AS TEXT))";
}
