using System.Data.Common;
using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Says what a failure of PostgreSQL means for whoever runs the server.</summary>
internal static class PostgresFailure
{
    /// <summary>The server's code for a transaction that nobody went on with (<c>idle_in_transaction_session_timeout</c>).</summary>
    private const string LeftLying = "25P03";

    public static StoreFailedException Of(string place, DbException exception) => new($"{Capitalise(place)} {Explain(exception)}", exception);

    /// <summary>Whether the server or the way to it failed, rather than what was asked of it.</summary>
    public static bool IsOfServer(DbException exception) => exception is not PostgresException answer || answer.SqlState[..2] is "08" or "28" or "3D" or "53" or "57" or "58" or "XX"
        || answer.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or LeftLying;

    private static string Explain(DbException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "refused the user or the password of Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            "does not exist. Create it (CREATE DATABASE), or name another one in Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
            $"does not let the user of Storage:ConnectionString do that: {denied.MessageText}. Let that user own the database.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "cannot grow: its disk is full. Make room; the server goes on by itself.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
            "has no connection left. Raise its max_connections, or lower \"Maximum Pool Size\" in Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } =>
            "can only be read: it is a replica. Name the primary in Storage:ConnectionString (\"Target Session Attributes=primary\" with several hosts).",
        PostgresException { SqlState: LeftLying } =>
            "ended a write that this server had left lying, frozen or cut off, so that others could go on; nothing of it was stored.",
        PostgresException answer => $"failed: {answer.MessageText} ({answer.SqlState}).",
        _ => $"cannot be reached: {exception.GetBaseException().Message} Start it, or mend Storage:ConnectionString; the server goes on by itself.",
    };

    private static string Capitalise(string place) => char.ToUpperInvariant(place[0]) + place[1..];
}
