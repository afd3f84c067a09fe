using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Makes what shops have out of lines.</summary>
internal sealed class StockReader(IShopRecords records, TimeProvider time) : IRecordReader
{
    private HashSet<string>? _stores;

    public async Task<ReadRecord> ReadAsync(IReadOnlyList<RowFields> lines, CancellationToken cancellationToken)
    {
        var line = lines[0];
        var (sku, store) = (line.Required("sku"), line.Required("store"));
        _stores ??= [.. (await records.ListStoresAsync(cancellationToken)).Select(each => each.Id)];
        if (store.Length > 0 && !_stores.Contains(store))
            line.Report("store", $"the shop has no store {store}: bring the stores first.");
        if (sku.Length > 0 && await records.FindProductByVariantAsync(sku, cancellationToken) is null)
            line.Report("sku", $"no product has the variant {sku}: bring the products first.");
        var (quantity, counted) = (ReadQuantity(line), line.Time("counted"));
        if (!line.IsGood)
            return ReadRecord.None;

        var before = (await records.FindStockAsync(sku, cancellationToken)).FirstOrDefault(stock => stock.StoreId == store);
        var now = new StoreStock(store, quantity, counted ?? time.GetUtcNow());

        // Without a time in the file, what was counted again and found the same is as it was.
        var isSame = before is not null && before.Quantity == quantity && (counted is null || before.Counted == counted);
        return new ReadRecord(
            before is null ? RecordChange.Added : isSame ? RecordChange.None : RecordChange.Changed, new ShopBatch { Stock = [(sku, now)] });
    }

    private static int ReadQuantity(RowFields line)
    {
        line.Required("quantity");
        var number = line.Number("quantity", "write a whole number, from 0.");
        if (number is { } quantity and >= 0 and <= int.MaxValue && quantity == decimal.Floor(quantity))
            return (int)quantity;
        if (number is not null)
            line.Report("quantity", $"{line.Text("quantity")} is no whole number from 0.");
        return 0;
    }
}
