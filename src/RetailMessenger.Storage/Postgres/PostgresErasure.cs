using System.Text.Json.Nodes;
using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Finds, counts and removes everything that is kept of the customer of one conversation, in all of that customer's conversations on the channel.</summary>
internal static class PostgresErasure
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

    private static readonly string[] Tables = ["attachment", "ticket", "scheduled", "parked", "measure", "receipt"];

    /// <summary>Counts, on a connection that may be in a transaction.</summary>
    public static async Task<CustomerDataSummary> SummariseAsync(NpgsqlConnection connection, ConversationKey key, CancellationToken cancellationToken) =>
        await LookAsync(connection, key, cancellationToken) is { } found
            ? await CountAsync(connection, found.Customer, cancellationToken)
            : new CustomerDataSummary(0, 0, 0, 0, 0);

    /// <summary>
    /// Erases, but leaves the empty row of the conversation itself, without the customer's name, so that the turn that asked for it can still answer,
    /// and what the customer wrote after it, which has yet to be answered. Answers to questions before it may stand after those.
    /// </summary>
    public static async Task<CustomerDataSummary> EraseForTurnAsync(
        NpgsqlConnection connection, ConversationKey key, long answeredThrough, long now, CancellationToken cancellationToken)
    {
        if (await LookAsync(connection, key, cancellationToken) is not { } found)
            return new CustomerDataSummary(0, 0, 0, 0, 0);

        var (customer, conversation) = (found.Customer, key.ToString());
        await RunAsync(
            "SELECT conversation FROM progress WHERE conversation IN (SELECT number FROM conversation WHERE customer = $1) ORDER BY conversation FOR UPDATE", customer);
        var removed = await CountAsync(connection, customer, cancellationToken);
        await RunAsync(
            $"""
            DELETE FROM entry WHERE conversation IN {TheirNumbers}
            AND (sequence <= $3 OR direction = 1 OR conversation <> (SELECT number FROM conversation WHERE id = $2))
            """,
            customer, conversation, answeredThrough);
        await RunAsync($"DELETE FROM state WHERE conversation IN {TheirNumbers}", customer);
        foreach (var table in Tables)
            await RunAsync($"DELETE FROM {table} WHERE conversation IN {Theirs}", customer);
        await RunAsync("DELETE FROM document WHERE key = $1", customer);
        await RunAsync("DELETE FROM progress WHERE conversation IN (SELECT number FROM conversation WHERE customer = $1 AND id <> $2)", customer, conversation);
        await RunAsync("DELETE FROM conversation WHERE customer = $1 AND id <> $2", customer, conversation);
        await RunAsync("UPDATE conversation SET reference = $2 WHERE id = $1", conversation, WithoutName(found.Reference));
        await RunAsync(
            "INSERT INTO erasure (time, messages, documents, attachments, tickets, scheduled) VALUES ($1, $2, $3, $4, $5, $6)",
            now, removed.Messages, removed.Documents, removed.Attachments, removed.Tickets, removed.Scheduled);
        return removed;

        async Task RunAsync(string sql, params object?[] values)
        {
            await using var command = connection.Command(sql, values);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Erases all, the conversations included.</summary>
    public static async Task<CustomerDataSummary> EraseAllAsync(NpgsqlConnection connection, ConversationKey key, long now, CancellationToken cancellationToken)
    {
        var removed = await EraseForTurnAsync(connection, key, long.MaxValue, now, cancellationToken);
        await using var progress = connection.Command("DELETE FROM progress WHERE conversation = (SELECT number FROM conversation WHERE id = $1)", key.ToString());
        await progress.ExecuteNonQueryAsync(cancellationToken);
        await using var conversation = connection.Command("DELETE FROM conversation WHERE id = $1", key.ToString());
        await conversation.ExecuteNonQueryAsync(cancellationToken);
        return removed;
    }

    private static async Task<(string Customer, string Reference)?> LookAsync(NpgsqlConnection connection, ConversationKey key, CancellationToken cancellationToken)
    {
        await using var command = connection.Command("SELECT customer, reference FROM conversation WHERE id = $1", key.ToString());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetString(0), reader.GetString(1)) : null;
    }

    private static async Task<CustomerDataSummary> CountAsync(NpgsqlConnection connection, string customer, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(Count, customer);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new CustomerDataSummary(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));
    }

    private static string WithoutName(string reference)
    {
        var json = JsonNode.Parse(reference)!.AsObject();
        (json["user"] as JsonObject)?.Remove("name");
        return json.ToJsonString();
    }
}
