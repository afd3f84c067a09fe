namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Makes records out of lines.</summary>
internal interface IRecordReader
{
    /// <summary>Reads a record; reports to its lines what is wrong with them, and then the record does not count.</summary>
    /// <param name="lines">The lines of the record, at least one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<ReadRecord> ReadAsync(IReadOnlyList<RowFields> lines, CancellationToken cancellationToken);
}
