using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>A kind of records that can be brought.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Key">The columns that say which record a line is about.</param>
/// <param name="HasSeveralLines">Whether a record may take several lines, which then stand together.</param>
/// <param name="Columns">All columns.</param>
/// <param name="Create">Makes the one who reads them, anew for each file.</param>
internal sealed record ImportKind(
    string Name, IReadOnlyList<string> Key, bool HasSeveralLines, IReadOnlyList<ImportColumn> Columns, Func<IShopRecords, TimeProvider, IRecordReader> Create);
