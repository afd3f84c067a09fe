using System.Text.Json.Nodes;
using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Finds, counts and removes everything that is kept of the customer of one conversation, in all of that customer's conversations on the channel.</summary>
internal sealed class PostgresErasure(NpgsqlConnection connection, PostgresForgotten forgotten)
{
    private const string Theirs = "(SELECT id FROM conversation WHERE customer = $1)";
    private const string TheirNumbers = "(SELECT number FROM conversation WHERE customer = $1)";

    private const string Count = $"""
        SELECT (SELECT count(*) FROM entry WHERE conversation IN {TheirNumbers}),
               (SELECT count(*) FROM document WHERE key = $1) + (SELECT count(*) FROM state WHERE conversation IN {TheirNumbers}),
               (SELECT count(*) FROM attachment WHERE conversation IN {Theirs}),
               (SELECT count(*) FROM ticket WHERE conversation IN {Theirs}),
               (SELECT count(*) FROM scheduled WHERE conversation IN {Theirs})
        """;

    private const string Conversations = """
        SELECT number, id, reference, version, last_sequence, last_time, standing FROM conversation JOIN progress AS p ON p.conversation = number
        """;

    // As all writers do, in one order; then the rows that receipts hold on to, which come after whatever they wait for.
    private const string Lock = "ORDER BY number FOR UPDATE OF p";
    private const string LockFromReceipts = "SELECT 1 FROM conversation WHERE number = ANY ($1) ORDER BY number FOR UPDATE";

    // What belongs to a conversation besides its log, its state and its measures.
    private static readonly string[] Tables = ["attachment", "ticket", "scheduled", "parked", "receipt"];

    /// <summary>Counts what is kept of a customer.</summary>
    public async Task<CustomerDataSummary> SummariseAsync(ConversationKey key, CancellationToken cancellationToken) =>
        await FindCustomerAsync(key, cancellationToken) is { } customer ? await CountAsync(customer, cancellationToken) : new CustomerDataSummary(0, 0, 0, 0, 0);

    /// <summary>
    /// Erases all of a customer. A turn that asked for it leaves the empty row of the conversation itself, without the customer's name, so that it can still
    /// answer, and what the customer wrote after what it answers. Answers to questions before it may stand after those.
    /// </summary>
    /// <param name="key">One of their conversations.</param>
    /// <param name="keptAfter">What the turn answers; null when no turn asked, and the conversation goes too.</param>
    /// <param name="measures">Their measures.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CustomerDataSummary> EraseAsync(
        ConversationKey key, long? keptAfter, PostgresMeasures measures, long now, CancellationToken cancellationToken)
    {
        if (await FindCustomerAsync(key, cancellationToken) is not { } customer)
            return new CustomerDataSummary(0, 0, 0, 0, 0);

        var theirs = await LockAsync($"{Conversations} WHERE customer = $1 {Lock}", customer, cancellationToken);
        if (theirs.Count == 0)
            return new CustomerDataSummary(0, 0, 0, 0, 0);

        var removed = await CountAsync(customer, cancellationToken);

        // The times of a log run ahead of the clock where much came at once.
        var erased = theirs.Max(conversation => Math.Max(now, conversation.LastTime));
        var version = await FirstAsync("SELECT version FROM document WHERE key = $1", row => row.GetInt64(0), customer, cancellationToken);
        await KeepAsync([.. theirs.Select(one => forgotten.OfConversation(one.Id, erased, one.Last)), forgotten.OfCustomer(customer, erased, version)], cancellationToken);
        await measures.RemoveOfAsync(connection, [.. theirs.Select(one => one.Id)], cancellationToken);

        await using var batch = connection.CreateBatch();
        foreach (var conversation in theirs)
        {
            EmptyAllButEntries(batch, conversation);
            if (keptAfter is { } after && conversation.Id == key.ToString())
            {
                batch.Add("DELETE FROM entry WHERE conversation = $1 AND (sequence <= $2 OR direction = 1)", PostgresValue.Of(conversation.Number), PostgresValue.Of(after));
                batch.Add(
                    "UPDATE conversation SET reference = $2 WHERE number = $1",
                    PostgresValue.Of(conversation.Number), PostgresValue.Of(WithoutName(conversation.Reference)));
            }
            else
            {
                batch.Add("DELETE FROM entry WHERE conversation = $1", PostgresValue.Of(conversation.Number));
                Remove(batch, conversation);
            }
        }

        batch.Add("DELETE FROM document WHERE key = $1", PostgresValue.Of(customer));
        batch.Add(
            "INSERT INTO erasure (time, messages, documents, attachments, tickets, scheduled) VALUES ($1, $2, $3, $4, $5, $6)",
            PostgresValue.Of(now), PostgresValue.Of(removed.Messages), PostgresValue.Of(removed.Documents), PostgresValue.Of(removed.Attachments),
            PostgresValue.Of(removed.Tickets), PostgresValue.Of(removed.Scheduled));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return removed;
    }

    /// <summary>
    /// Erases what a conversation had at a moment, and whatever may be of that time: all but its younger entries and its measures. Its version rises, so
    /// that nobody who holds the state of that time writes it back.
    /// </summary>
    public async Task EraseUntilAsync(long number, long until, CancellationToken cancellationToken)
    {
        if (await LockAsync($"{Conversations} WHERE number = $1 {Lock}", number, cancellationToken) is not [var conversation])
            return;

        await KeepAsync([forgotten.OfConversation(conversation.Id, until, conversation.Last)], cancellationToken);
        await using var batch = connection.CreateBatch();
        batch.Add("DELETE FROM entry WHERE conversation = $1 AND time <= $2", PostgresValue.Of(number), PostgresValue.Of(until));
        EmptyAllButEntries(batch, conversation);
        if (conversation.LastTime <= until)
            Remove(batch, conversation);
        else
            batch.Add("UPDATE progress SET version = version + 1 WHERE conversation = $1", PostgresValue.Of(number));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private Task KeepAsync(IReadOnlyCollection<PostgresForgotten.Row> rows, CancellationToken cancellationToken) =>
        PostgresForgotten.KeepAsync(connection, rows, cancellationToken);

    private async Task<List<Conversation>> LockAsync(string sql, object which, CancellationToken cancellationToken)
    {
        var locked = await AllAsync(sql, Conversation.Read, which, cancellationToken);
        await using var batch = connection.CreateBatch();
        batch.Add(LockFromReceipts, PostgresValue.Numbers(locked, conversation => conversation.Number));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return locked;
    }

    private static void EmptyAllButEntries(NpgsqlBatch batch, Conversation conversation)
    {
        batch.Add("DELETE FROM state WHERE conversation = $1", PostgresValue.Of(conversation.Number));
        foreach (var table in Tables)
            batch.Add($"DELETE FROM {table} WHERE conversation = $1", PostgresValue.Of(conversation.Id));
    }

    private static void Remove(NpgsqlBatch batch, Conversation conversation)
    {
        batch.Add("DELETE FROM progress WHERE conversation = $1", PostgresValue.Of(conversation.Number));
        batch.Add("DELETE FROM conversation WHERE number = $1", PostgresValue.Of(conversation.Number));
    }

    private Task<string?> FindCustomerAsync(ConversationKey key, CancellationToken cancellationToken) =>
        FirstAsync("SELECT customer FROM conversation WHERE id = $1", row => row.GetString(0), key.ToString(), cancellationToken);

    private async Task<CustomerDataSummary> CountAsync(string customer, CancellationToken cancellationToken) => (await FirstAsync(
        Count, row => new CustomerDataSummary(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), customer, cancellationToken))!;

    private async Task<List<T>> AllAsync<T>(string sql, Func<NpgsqlDataReader, T> read, object value, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(sql, value);
        return await PostgresDatabase.ReadAsync(command, read, cancellationToken);
    }

    private async Task<T?> FirstAsync<T>(string sql, Func<NpgsqlDataReader, T> read, object value, CancellationToken cancellationToken) =>
        await AllAsync(sql, read, value, cancellationToken) is [var first, ..] ? first : default;

    private static string WithoutName(string reference)
    {
        var json = JsonNode.Parse(reference)!.AsObject();
        (json["user"] as JsonObject)?.Remove("name");
        return json.ToJsonString();
    }

    private sealed record Conversation(long Number, string Id, string Reference, long LastTime, PostgresForgotten.Trace Last)
    {
        public static Conversation Read(NpgsqlDataReader row) => new(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(5),
            new PostgresForgotten.Trace(row.GetInt16(6) == (int)Standing.OptedOut, row.GetInt64(3), row.GetInt64(4)));
    }
}
