using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>PostgreSQL is copied with its own tools; this says how.</summary>
internal sealed class PostgresBackup : IBackup
{
    /// <summary>Hands out the key of a database that a restored one replaces, under a name that no other key has.</summary>
    public const string GiveKey = "COPY (SELECT 'erasure#' || left(md5(value), 8), value FROM secret WHERE name = 'erasure') TO STDOUT";

    public const string TakeKey = "COPY secret (name, value) FROM STDIN";

    public Task<BackupReport> BackUpAsync(string file, bool overwrite, CancellationToken cancellationToken) => throw new StoreFailedException(
        $"""
        The data is in PostgreSQL, whose own tools copy it, while the servers work on it:
          pg_dump --format=custom --file={file} postgresql://USER@HOST/DATABASE
        """);

    public Task<RestoreReport> RestoreAsync(string file, CancellationToken cancellationToken) => throw new StoreFailedException(
        $"""
        The data is in PostgreSQL, whose own tools restore it. Stop all servers, then:
          createdb --host=HOST --username=USER NEW_DATABASE
          pg_restore --no-owner --exit-on-error --dbname=postgresql://USER@HOST/NEW_DATABASE {file}
        Name the new database in Storage:ConnectionString and start the servers: whoever was erased since is erased again, by the journal of
        Storage:ErasureJournal. Where the shop has worked on yet another database since the copy was made, take its key along before you start them:
          psql postgresql://USER@HOST/OTHER_DATABASE -c "{GiveKey}" \
            | psql postgresql://USER@HOST/NEW_DATABASE -c "{TakeKey}"
        """);
}
