using Npgsql;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Connections to PostgreSQL, as this product wants them where the shop does not say otherwise.</summary>
internal static class PostgresConnection
{
    // Many nodes share the server's connections. Statements are few and the same, so they are prepared. Who waits for a dead network is told soon. What a
    // connection was set to holds for as long as it lives: nobody changes it, and setting it back each time would undo the plans below.
    private const string Defaults =
        "Maximum Pool Size=20;Max Auto Prepare=100;Auto Prepare Min Usages=2;Timeout=5;Command Timeout=10;Cancellation Timeout=1000;Keepalive=10;"
        + "No Reset On Close=true;Application Name=retailmessenger;";

    // Plans outlive the moment in which they are made: one that was made over an empty table must not read a full one from end to end.
    private const string Plans = "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;";

    // A node that freezes or loses its network between the two exchanges of a write holds rows that the others wait for, each for Command Timeout. Nothing
    // of that write was acknowledged, so the server may end it.
    private const string GiveWay = "SET idle_in_transaction_session_timeout = '5s';";

    /// <summary>Reads a connection string; what it says goes before the defaults.</summary>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString) => new(Defaults + connectionString);

    /// <summary>The invariant name of the ADO.NET provider.</summary>
    public const string Provider = "Npgsql";

    /// <summary>The same for the few statements with which nodes find each other, which wait behind nothing else.</summary>
    public static string ReadForCluster(string connectionString) => new NpgsqlConnectionStringBuilder(Defaults + connectionString)
    {
        MaxPoolSize = 5,
        MaxAutoPrepare = 0,
        ApplicationName = "retailmessenger cluster",
    }.ConnectionString;

    /// <summary>Why a connection string cannot be used, without repeating anything of it, as it holds a password; null when it can.</summary>
    public static string? FindProblem(string connectionString)
    {
        const string Example = "write it as Host=db.example.com;Database=retailmessenger;Username=retailmessenger;Password=…";
        try
        {
            var read = Read(connectionString);
            return string.IsNullOrWhiteSpace(read.Host) ? $"names no host: {Example}" : null;
        }
        catch (ArgumentException)
        {
            return $"cannot be read: {Example}";
        }
    }

    /// <summary>The place in words, without its user and password.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder connection) =>
        $"the PostgreSQL database {connection.Database ?? connection.Username} on {connection.Host}{(connection.Port == NpgsqlConnection.DefaultPort ? "" : $":{connection.Port}")}";

    public static NpgsqlDataSource CreateSource(NpgsqlConnectionStringBuilder connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString);
        builder.UsePhysicalConnectionInitializer(Prepare, PrepareAsync);
        return builder.Build();
    }

    /// <summary>A statement with its parameters.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(PostgresValue.Of(value));
        return command;
    }

    /// <summary>Adds a statement to what is sent at once.</summary>
    public static void Add(this NpgsqlBatch batch, string sql, params NpgsqlParameter[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(values);
        batch.BatchCommands.Add(command);
    }

    private static void Prepare(NpgsqlConnection opened)
    {
        using var command = opened.Command(Plans + GiveWay);
        command.ExecuteNonQuery();
    }

    private static async Task PrepareAsync(NpgsqlConnection opened)
    {
        await using var command = opened.Command(Plans + GiveWay);
        await command.ExecuteNonQueryAsync();
    }
}
