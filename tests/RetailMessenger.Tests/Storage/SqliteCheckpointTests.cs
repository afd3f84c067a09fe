using RetailMessenger.Storage.Sqlite;

namespace RetailMessenger.Tests.Storage;

/// <summary>What was committed leaves SQLite's log, so that neither it nor a start after a crash grows with what was ever written.</summary>
public sealed class SqliteCheckpointTests : IDisposable
{
    private const int Commits = 500;
    private const int PageBytes = 4096;
    private const int PagesBetween = 50;

    private readonly string _folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;

    private string Database => Path.Combine(_folder, "checkpoints.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_log_begins_anew_while_commits_go_on()
    {
        using var writer = new SqliteSession(Database);
        using var checkpoint = new SqliteCheckpoint(Database, PagesBetween);
        writer.Execute("CREATE TABLE line (text TEXT NOT NULL)");

        for (var i = 0; i < Commits; i++)
        {
            writer.Execute("INSERT INTO line (text) VALUES (?1)", new string('x', PageBytes / 2));
            checkpoint.AfterCommit(writer);
            await checkpoint.Beside;
        }

        Assert.InRange(new FileInfo(Database + "-wal").Length, 1, 2 * PagesBetween * PageBytes);
        Assert.InRange(CountWithoutLog(), Commits - PagesBetween, Commits);
    }

    [Fact]
    public async Task A_reader_who_takes_long_loses_nothing_and_holds_up_nobody()
    {
        using var writer = new SqliteSession(Database);
        using var reader = new SqliteSession(Database);
        using var checkpoint = new SqliteCheckpoint(Database, PagesBetween);
        writer.Execute("CREATE TABLE line (text TEXT NOT NULL)");
        reader.Execute("BEGIN");
        Assert.Equal(0, Count(reader));

        for (var i = 0; i < Commits; i++)
        {
            writer.Execute("INSERT INTO line (text) VALUES (?1)", new string('x', PageBytes / 2));
            checkpoint.AfterCommit(writer);
            await checkpoint.Beside;
        }

        Assert.Equal((0, Commits), (Count(reader), Count(writer)));
        reader.Execute("COMMIT");
        Assert.Equal(Commits, Count(reader));
    }

    private static int Count(SqliteSession session) => session.First("SELECT count(*) FROM line", row => row.GetInt32(0));

    private int CountWithoutLog()
    {
        var copy = Path.Combine(_folder, "copy.db");
        File.Copy(Database, copy);
        using var session = new SqliteSession(copy);
        return Count(session);
    }
}
