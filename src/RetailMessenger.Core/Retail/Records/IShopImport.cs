namespace RetailMessenger.Core.Retail.Records;

/// <summary>Brings records of other systems into the shop, from files.</summary>
public interface IShopImport
{
    /// <summary>What can be brought, such as <c>products</c>, and the columns of each.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<ImportColumn>> Columns { get; }

    /// <summary>
    /// Reads a file. Its good records are written, its bad ones reported; what is in the shop already as it is in the file is left alone, so that the same
    /// file may be brought again.
    /// </summary>
    /// <param name="request">What to bring.</param>
    /// <param name="progress">Is told what share of the file was read, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops it; what was written until then stays.</param>
    /// <exception cref="InvalidDataException">The file or its mapping cannot be read at all; the message says why.</exception>
    Task<ImportReport> ImportAsync(ImportRequest request, Action<double> progress, CancellationToken cancellationToken);

    /// <summary>Fills a shop that has no products with one that is made up.</summary>
    /// <param name="seed">The same number makes the same shop.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many products there are now; null when there were some.</returns>
    Task<int?> SeedAsync(int seed, CancellationToken cancellationToken);
}
