using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

/// <summary>Copies of the embedded database, and what comes back with them.</summary>
public sealed class SqliteBackupTests : IDisposable
{
    private static readonly ConversationKey Anna = new("sms", "anna");
    private static readonly ConversationKey Ben = new("sms", "ben");

    private readonly string _folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder, "data");

    private string Copy => Path.Combine(_folder, "copy.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_copy_that_is_made_while_messages_come_in_holds_all_that_was_stored_before_and_nothing_by_half()
    {
        await using var store = Open();
        for (var i = 0; i < 200; i++)
            await SendAsync(store, new("sms", $"c{i}"), "before");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var sent = 0;
            for (; !stop.IsCancellationRequested; sent++)
                await SendAsync(store, new("sms", $"d{sent}"), "meanwhile");
            return sent;
        }, Cancellation);

        var report = await store.GetRequiredService<IBackup>().BackUpAsync(Copy, overwrite: false, Cancellation);
        await stop.CancelAsync();
        var meanwhile = await writing;

        Assert.InRange(report.Conversations, 200, 200 + meanwhile);
        Assert.Equal(new FileInfo(Copy).Length, report.Bytes);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
        Assert.Equal([Copy], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_file_that_is_there_is_overwritten_only_when_one_says_so()
    {
        await using var store = Open();
        await SendAsync(store, Anna, "hello");
        await File.WriteAllTextAsync(Copy, "precious", Cancellation);
        var backup = store.GetRequiredService<IBackup>();

        var refusal = await FailureAsync(() => backup.BackUpAsync(Copy, overwrite: false, Cancellation));

        Assert.Contains("--overwrite", refusal, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Copy, Cancellation));
        Assert.Equal(1, (await backup.BackUpAsync(Copy, overwrite: true, Cancellation)).Conversations);
        Assert.Contains("is the database itself", await FailureAsync(() => backup.BackUpAsync(Path.Combine(Data, "retailmessenger.db"), true, Cancellation)), StringComparison.Ordinal);
        Assert.Contains("cannot be written", await FailureAsync(() => backup.BackUpAsync(Path.Combine(_folder, "none", "copy.db"), true, Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_restored_is_the_store_and_what_was_there_is_kept()
    {
        await using (var store = Open())
        {
            await SendAsync(store, Anna, "before");
            await store.GetRequiredService<IBackup>().BackUpAsync(Copy, overwrite: false, Cancellation);
            await SendAsync(store, Ben, "after");
        }

        var report = await RestoreAsync();

        await using var restored = Open();
        Assert.Equal((1, true), (report.Conversations, report.HasKeys));
        Assert.Equal("before", await TextsAsync(restored, Anna));
        Assert.Equal("", await TextsAsync(restored, Ben));
        Assert.Equal(Data, Path.GetDirectoryName(report.Kept));
        await using var kept = new SqliteConnection($"Data Source={report.Kept};Pooling=False");
        await kept.OpenAsync(Cancellation);
        await using var count = new SqliteCommand("SELECT count(*) FROM conversation", kept);
        Assert.Equal(2L, await count.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task Who_was_erased_after_the_backup_is_erased_again_after_the_restore()
    {
        await using (var store = Open())
        {
            await SendAsync(store, Anna, "the secret", Standing.OptedOut);
            await SendAsync(store, Ben, "another");
            await store.GetRequiredService<IBackup>().BackUpAsync(Copy, overwrite: false, Cancellation);
            await store.GetRequiredService<ICustomerData>().EraseAsync(Anna, Cancellation);
        }

        await RestoreAsync();

        await using var restored = Open();
        Assert.Equal(new RepeatedErasures(2, 1, 0), await restored.GetRequiredService<IErasures>().RepeatAsync(Cancellation));
        Assert.Equal("another", await TextsAsync(restored, Ben));
        await SendAsync(restored, Anna, "it is me");
        Assert.Equal("it is me", await TextsAsync(restored, Anna));
        Assert.Equal(Standing.OptedOut, (await restored.GetRequiredService<IConversationLog>().FindAsync(Anna, Cancellation))!.Standing);
    }

    [Fact]
    public async Task A_backup_from_before_there_were_keys_takes_them_from_the_database_that_it_replaces()
    {
        await using (var store = Open())
        {
            await SendAsync(store, Anna, "the secret");
            await store.GetRequiredService<IBackup>().BackUpAsync(Copy, overwrite: false, Cancellation);
            await ChangeCopyAsync("DELETE FROM secret WHERE name = 'erasure'");
            await store.GetRequiredService<ICustomerData>().EraseAsync(Anna, Cancellation);
        }

        await RestoreAsync();

        await using var restored = Open();
        Assert.Equal(new RepeatedErasures(2, 1, 0), await restored.GetRequiredService<IErasures>().RepeatAsync(Cancellation));
    }

    [Fact]
    public async Task After_a_total_loss_erasures_of_the_database_between_are_repeated_too()
    {
        await using (var store = Open())
        {
            await SendAsync(store, Anna, "the secret");
            await SendAsync(store, Ben, "another secret");
            await store.GetRequiredService<IBackup>().BackUpAsync(Copy, overwrite: false, Cancellation);
            await store.GetRequiredService<ICustomerData>().EraseAsync(Anna, Cancellation);
        }

        // All is lost but the journal; a new database is begun, and only then the copy is found.
        foreach (var file in Directory.GetFiles(Data).Where(file => !file.EndsWith(".jsonl", StringComparison.Ordinal)))
            File.Delete(file);
        await using (var store = Open())
        {
            Assert.Equal(new RepeatedErasures(0, 0, 2), await store.GetRequiredService<IErasures>().RepeatAsync(Cancellation));
            await SendAsync(store, Ben, "hello");
            await store.GetRequiredService<ICustomerData>().EraseAsync(Ben, Cancellation);
        }

        await RestoreAsync();

        await using var restored = Open();
        Assert.Equal(new RepeatedErasures(4, 2, 0), await restored.GetRequiredService<IErasures>().RepeatAsync(Cancellation));
        Assert.Equal("", await TextsAsync(restored, Anna) + await TextsAsync(restored, Ben));
    }

    [Fact]
    public async Task A_copy_is_restored_where_nothing_was()
    {
        await using (var store = Open())
        {
            await SendAsync(store, Anna, "before");
            await store.GetRequiredService<IBackup>().BackUpAsync(Copy, overwrite: false, Cancellation);
        }

        Directory.Delete(Data, recursive: true);

        Assert.Equal(new RestoreReport(1, null, true), await RestoreAsync());
        await using var restored = Open();
        Assert.Equal("before", await TextsAsync(restored, Anna));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Data, "retailmessenger.db")));
    }

    [Fact]
    public async Task What_cannot_be_restored_is_named_and_nothing_is_changed()
    {
        await using (var store = Open())
        {
            await SendAsync(store, Anna, "hello");
            await store.GetRequiredService<IBackup>().BackUpAsync(Copy, overwrite: false, Cancellation);
        }

        Assert.Contains("There is no file", await RefusedAsync(Path.Combine(_folder, "none")), StringComparison.Ordinal);
        Assert.Contains("no database", await RefusedAsync(await WriteAsync("text", new string('x', 5000))), StringComparison.Ordinal);

        await ChangeCopyAsync("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('RetailMessenger.Storage.Schema.9999-later.sql', 0)");
        Assert.Contains("newer version of this program, which has RetailMessenger.Storage.Schema.9999-later.sql", await RefusedAsync(Copy), StringComparison.Ordinal);
        await ChangeCopyAsync("DROP TABLE SchemaVersions");
        Assert.Contains("none of this program", await RefusedAsync(Copy), StringComparison.Ordinal);

        await using (new FileStream(Path.Combine(Data, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            Assert.Contains("Another server works on", await RefusedAsync(Copy), StringComparison.Ordinal);

        await using var same = Open();
        Assert.Equal("hello", await TextsAsync(same, Anna));
        Assert.DoesNotContain(Directory.GetFiles(Data), file => file.Contains(".new", StringComparison.Ordinal) || file.Contains("replaced", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_and_it_is_said_that_its_keys_are_lost()
    {
        await using (var store = Open())
        {
            await SendAsync(store, Anna, "hello");
            await store.GetRequiredService<IBackup>().BackUpAsync(Copy, overwrite: false, Cancellation);
        }

        await File.WriteAllTextAsync(Path.Combine(Data, "retailmessenger.db"), new string('x', 5000), Cancellation);

        Assert.False((await RestoreAsync()).HasKeys);
        await using var restored = Open();
        Assert.Equal("hello", await TextsAsync(restored, Anna));
    }

    private async Task<RestoreReport> RestoreAsync()
    {
        await using var services = Open();
        return await services.GetRequiredService<IBackup>().RestoreAsync(Copy, Cancellation);
    }

    private async Task<string> RefusedAsync(string file)
    {
        await using var services = Open();
        return await FailureAsync(() => services.GetRequiredService<IBackup>().RestoreAsync(file, Cancellation));
    }

    private static async Task<string> FailureAsync(Func<Task> work) => (await Assert.ThrowsAsync<StoreFailedException>(work)).Message;

    private async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, name), text, Cancellation);
        return Path.Combine(_folder, name);
    }

    private async Task ChangeCopyAsync(string sql)
    {
        await using var copy = new SqliteConnection($"Data Source={Copy};Pooling=False");
        await copy.OpenAsync(Cancellation);
#pragma warning disable CA2100 // the text is this file's own
        await using var command = new SqliteCommand(sql, copy);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task SendAsync(ServiceProvider store, ConversationKey key, string text, Standing? standing = null)
    {
        var activity = new Activity { Type = ActivityTypes.Message, Text = text, From = new ChannelAccount { Id = $"user-{key.Id}" } };
        await store.GetRequiredService<IConversationLog>().AppendAsync(new IncomingActivity(key, activity) { Standing = standing }, Cancellation);
    }

    private static async Task<string> TextsAsync(ServiceProvider store, ConversationKey key) =>
        string.Join(' ', (await store.GetRequiredService<IConversationLog>().ReadAsync(key, 0, null, 10, Cancellation)).Select(entry => entry.ToActivity().Text));

    private ServiceProvider Open()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", Data)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
    }
}
