using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Benchmarks.Stores;

/// <summary>
/// PostgreSQL's own ceiling: its load generator writes the rows of an append. It does so in one statement that knows the
/// conversation's number and sends no body, which is less than any program must do that is given a message.
/// </summary>
internal static partial class Pgbench
{
    /// <summary>How many appends a second it has committed.</summary>
    /// <param name="database">A filled database.</param>
    /// <param name="conversations">How many conversations are in it.</param>
    /// <param name="clients">How many connections it uses.</param>
    /// <param name="atOnce">How many appends each transaction writes.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<double> MeasureAsync(
        NpgsqlConnectionStringBuilder database, int conversations, int clients, int atOnce, TimeSpan duration, CancellationToken cancellationToken)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(atOnce, clients), cancellationToken);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
            var said = await PrivatePostgres.RunAsync(
                "pgbench", cancellationToken, "-n", "-M", "prepared", "-f", script, "-D", Number(conversations, "conversations="), "-c", Number(clients), "-j",
                Number(Math.Min(clients, Environment.ProcessorCount)), "-T", Number((int)duration.TotalSeconds), "-h", database.Host!, "-p", Number(database.Port),
                "-U", database.Username!, database.Database!);
            return atOnce * double.Parse(Rate().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Script(int atOnce, int clients) => $"""
        \set c random(1, :conversations)
        \set m random(1, 1000000000000000)
        WITH moment AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now),
        place AS (
            UPDATE progress SET
                last_sequence = last_sequence + 1, last_time = greatest(last_time + 1, now), previous_in = last_in, last_in = last_sequence + 1,
                unanswered_since = coalesce(unanswered_since, now), last_heard = now
            FROM moment WHERE conversation {Conversations(atOnce, clients)} RETURNING conversation, last_sequence, last_time)
        INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery)
        SELECT conversation, last_sequence, 0, 'stored-' || conversation || '|000000' || last_sequence, E'm\\072m_' || :m, last_time, E'{Body()}', 1 FROM place;
        """;

    // Several at once: far from each other, and no two clients share any, as they would lock each other out for ever.
    private static string Conversations(int atOnce, int clients) => atOnce == 1
        ? "= :c"
        : $"IN (SELECT (:c + i * 97) % (:conversations / {clients}) * {clients} + :client_id + 1 FROM generate_series(1, {atOnce}) AS i)";

    // A colon would begin a variable of pgbench.
    private static string Body()
    {
        var conversation = StoredConversations.KeyOf(10_000);
        return ActivityBody.Of(MeasuredMessage.Make(conversation, 100_000).Activity)
            .Replace("'", "''", StringComparison.Ordinal).Replace(":", "\\072", StringComparison.Ordinal);
    }

    private static string Number(int number, string before = "") => before + number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = (?<rate>[\d.]+) \(without", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();
}
