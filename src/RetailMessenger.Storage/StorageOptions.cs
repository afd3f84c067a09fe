using System.ComponentModel.DataAnnotations;

namespace RetailMessenger.Storage;

/// <summary>Settings under <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The folder of the embedded database.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>
    /// The PostgreSQL database that many nodes share, as Npgsql writes it (<c>Host=…;Database=…;Username=…;Password=…</c>); a secret. Empty for the
    /// embedded database.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>The file that erasures are written to besides, so that they can be repeated after a restore; relative to the folder.</summary>
    [Required]
    public string ErasureJournal { get; set; } = "erasures.jsonl";

    /// <summary>How long things are kept.</summary>
    public RetentionOptions Retention { get; set; } = new();

    /// <summary>How many writes may wait before the door turns messages away.</summary>
    [Range(1, 1_000_000)]
    public int WriteQueueLength { get; set; } = 4096;
}
