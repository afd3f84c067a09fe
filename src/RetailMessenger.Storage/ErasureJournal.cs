using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage;

/// <summary>
/// The erasures in a file outside the database, a line of JSON each, so that they can be done again after an older database was restored. It holds
/// hashes and times, nothing of whom. Servers and commands write to it side by side.
/// </summary>
internal sealed partial class ErasureJournal(IOptions<StorageOptions> options, IErasureRecords records, ILogger<ErasureJournal>? logger = null)
{
    // Clocks are set back now and then; what is written twice does no harm.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Commands have no log.
    private readonly ILogger _logger = logger ?? NullLogger<ErasureJournal>.Instance;

    /// <summary>Where it is.</summary>
    public string File { get; } = Path.GetFullPath(Path.Combine(options.Value.Folder, options.Value.ErasureJournal));

    /// <summary>Writes down the erasures since a moment.</summary>
    /// <exception cref="StoreFailedException">They are done, but could not be written down.</exception>
    public async Task NoteAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        await AppendAsync(await records.FindSinceAsync(since - Overlap, cancellationToken), cancellationToken);

    /// <summary>Writes down the erasures since a moment. When that fails it is said, and done at the next start.</summary>
    public Task TryNoteAsync(DateTimeOffset since) => TryAsync(() => NoteAsync(since, CancellationToken.None));

    /// <summary>Writes down erasures. When that fails it is said, and done at the next start.</summary>
    public Task TryAppendAsync(IReadOnlyCollection<ErasureMark> marks) => TryAsync(() => AppendAsync(marks, CancellationToken.None));

    /// <summary>Sees that it can be written, before anybody is erased. When it cannot be, that is said.</summary>
    public async Task TryOpenAsync()
    {
        try
        {
            await using var file = await OpenAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWritable(File, exception.Message);
        }
    }

    /// <summary>The newest mark of each hash, and how many lines could not be read.</summary>
    public async Task<(Dictionary<string, ErasureMark> Marks, int Unreadable)> ReadAsync(CancellationToken cancellationToken)
    {
        var marks = new Dictionary<string, ErasureMark>(StringComparer.Ordinal);
        if (!System.IO.File.Exists(File))
            return (marks, 0);

        var unreadable = 0;
        try
        {
            await foreach (var line in System.IO.File.ReadLinesAsync(File, cancellationToken))
            {
                if (Read(line) is not { } mark)
                    unreadable += string.IsNullOrWhiteSpace(line) ? 0 : 1;
                else if (!marks.TryGetValue(mark.Hash, out var other) || other.Time < mark.Time)
                    marks[mark.Hash] = mark;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException(
                $"The journal of erasures {File} cannot be read: {exception.Message} Without it, a restored backup would bring back who was erased.", exception);
        }

        return (marks, unreadable);
    }

    /// <exception cref="StoreFailedException">They could not be written.</exception>
    public async Task AppendAsync(IReadOnlyCollection<ErasureMark> marks, CancellationToken cancellationToken)
    {
        if (marks.Count == 0)
            return;

        try
        {
            await using var file = await OpenAsync(cancellationToken);
            var isWhole = EndsWithALine(file);
            await using (var writer = new StreamWriter(file, leaveOpen: true))
            {
                // One that a crash left half written must not spoil the next.
                await writer.WriteAsync(isWhole ? "" : "\n");
                foreach (var mark in marks)
                    await writer.WriteAsync(JsonSerializer.Serialize(mark, Lines.Default.ErasureMark) + "\n");
            }

            file.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException(
                $"The data is erased, but the journal of erasures {File} cannot be written: {exception.Message} Mend that, and start the server: "
                + "what is missing is written then. Until it is, a restored backup would bring the data back.", exception);
        }
    }

    // It then stands at its end.
    private static bool EndsWithALine(FileStream file)
    {
        if (file.Length == 0)
            return true;

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (StoreFailedException exception)
        {
            LogNotNoted(exception);
        }
    }

    private static ErasureMark? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Lines.Default.ErasureMark) is { Hash.Length: > 0 } mark ? mark : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // For one writer at a time, whichever process it is in.
    private async Task<FileStream> OpenAsync(CancellationToken cancellationToken)
    {
        // With a database elsewhere, nothing else may have made it.
        PrivateFile.CreateFolder(Path.GetDirectoryName(File)!);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return PrivateFile.Open(File, FileMode.OpenOrCreate, FileShare.None);
            }
            catch (IOException) when (System.IO.File.Exists(File) && waited.Elapsed < Patience)
            {
                await Task.Delay(20, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A customer was erased, but that could not be written down; the next start does it")]
    private partial void LogNotNoted(Exception exception);

    [LoggerMessage(
        LogLevel.Error,
        "The journal of erasures {Journal} cannot be written: {Reason} Mend that, or name another file in Storage:ErasureJournal; until then a restored backup brings back who is erased")]
    private partial void LogNotWritable(string journal, string reason);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(ErasureMark))]
    private sealed partial class Lines : JsonSerializerContext;
}
