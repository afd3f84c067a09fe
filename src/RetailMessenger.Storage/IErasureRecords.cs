namespace RetailMessenger.Storage;

/// <summary>What a database knows of erasures.</summary>
internal interface IErasureRecords
{
    /// <summary>The names of the keys that the database has.</summary>
    Task<IReadOnlyCollection<string>> FindKeysAsync(CancellationToken cancellationToken);

    /// <summary>The erasures since a moment, of each customer and conversation the newest.</summary>
    Task<IReadOnlyList<ErasureMark>> FindSinceAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>
    /// Erases again whatever is older than a mark and belongs to it, and keeps the mark. A conversation with younger entries keeps those, and nothing
    /// else. It reads all conversations, so it is not for every day.
    /// </summary>
    /// <returns>In how many conversations.</returns>
    Task<int> RepeatAsync(IReadOnlyCollection<ErasureMark> marks, CancellationToken cancellationToken);
}
