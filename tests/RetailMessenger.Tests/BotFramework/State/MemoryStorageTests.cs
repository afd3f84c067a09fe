using RetailMessenger.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.State;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    public MemoryStorageTests() => StateTypes.AllowAssemblyOf<Note>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_read_back_as_an_object_of_its_own()
    {
        var note = new Note { Text = "first" };
        await WriteAsync("a", note);
        note.Text = "changed later";

        var read = await _storage.ReadAsync<Note>(["a", "missing"], Token);

        Assert.Equal("first", Assert.Single(read).Value.Text);
        Assert.NotNull(read["a"].ETag);
    }

    [Fact]
    public async Task An_object_replaces_only_the_version_it_was_read_from()
    {
        await WriteAsync("a", new Note());
        Note first = await ReadAsync("a"), second = await ReadAsync("a");
        await WriteAsync("a", first);

        Assert.StartsWith(
            "Etag conflict",
            (await Assert.ThrowsAsync<ETagConflictException>(() => WriteAsync("a", second))).Message,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<ETagConflictException>(() => WriteAsync("a", new Note()));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => WriteAsync("a", first));
        second.ETag = "*";
        await WriteAsync("a", second);
    }

    [Fact]
    public async Task A_conflict_writes_nothing_at_all()
    {
        await WriteAsync("a", new Note());

        await Assert.ThrowsAsync<ETagConflictException>(() => _storage.WriteAsync(
            new Dictionary<string, object> { ["new"] = new Note(), ["a"] = new Note { ETag = "stale" } }, Token));

        Assert.Empty(await _storage.ReadAsync(["new"], Token));
    }

    [Fact]
    public async Task Plain_objects_are_overwritten_without_asking()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["n"] = 1L });
        await WriteAsync("a", new List<string> { "x" });

        Assert.Equal(new List<string> { "x" }, (await _storage.ReadAsync(["a"], Token))["a"]);
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await WriteAsync("a", new Note());

        await _storage.DeleteAsync(["a", "never there"], Token);

        Assert.Empty(await _storage.ReadAsync(["a"], Token));
        await WriteAsync("a", new Note { ETag = "old" });
    }

    private Task WriteAsync(string key, object item) => _storage.WriteAsync(new Dictionary<string, object> { [key] = item }, Token);

    private async Task<Note> ReadAsync(string key) => (await _storage.ReadAsync<Note>([key], Token))[key];

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
