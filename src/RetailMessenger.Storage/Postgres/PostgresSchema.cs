using System.Reflection;
using DbUp;
using DbUp.Engine;
using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Brings a database to this version's schema. Of servers that start at once, one does it and the others wait.</summary>
internal static class PostgresSchema
{
    // "RM" and a number: whoever changes the schema holds this lock.
    private const long Lock = 0x524D_0001;
    private const int LongestWaitSeconds = 600;

    /// <exception cref="StoreFailedException">A script failed; nothing of it was done.</exception>
    public static void Upgrade(string connectionString, string place)
    {
        // Connections of their own, which nobody else waits for and which end with this.
        connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        using var holder = new NpgsqlConnection(connectionString);
        holder.Open();
        using (var take = holder.Command("SELECT pg_advisory_lock($1)", Lock))
        {
            take.CommandTimeout = LongestWaitSeconds;
            take.ExecuteNonQuery();
        }

        var result = Scripts(connectionString).PerformUpgrade();
        using (var give = holder.Command("SELECT pg_advisory_unlock($1)", Lock))
            give.ExecuteNonQuery();
        if (!result.Successful)
        {
            throw new StoreFailedException(
                $"{char.ToUpperInvariant(place[0])}{place[1..]} could not be brought to this version's schema ({result.ErrorScript?.Name}): {result.Error.Message}", result.Error);
        }
    }

    private static UpgradeEngine Scripts(string connectionString) => DeployChanges.To
        .PostgresqlDatabase(connectionString)
        .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly())
        .WithVariable("blob", "BYTEA")
        .WithVariable("clustered", "")
        .WithVariable("number", "BIGINT")
        .WithVariable("identity", "BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
        .WithTransaction()
        .WithExecutionTimeout(TimeSpan.FromSeconds(LongestWaitSeconds))
        .LogToNowhere()
        .Build();
}
