using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Makes shops out of lines.</summary>
internal sealed class StoreReader(IShopRecords records) : IRecordReader
{
    public async Task<ReadRecord> ReadAsync(IReadOnlyList<RowFields> lines, CancellationToken cancellationToken)
    {
        var line = lines[0];
        var zone = line.Required("time_zone");
        if (zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            line.Report("time_zone", $"\"{zone}\" is no time zone: write one such as America/New_York.");
        var store = new Store
        {
            Id = line.Required("id"),
            Name = line.Required("name"),
            Address = line.Address(),
            Latitude = ReadDegrees(line, "latitude", 90),
            Longitude = ReadDegrees(line, "longitude", 180),
            Phone = line.Text("phone"),
            TimeZone = zone,
            Hours = [.. line.List("hours").SelectMany(part => HoursText.ReadHours(line, part))],
            SpecialDays = [.. line.List("special_days").Select(part => HoursText.ReadSpecialDay(line, part)).OfType<SpecialDay>()],
        };
        line.Required("hours");
        if (!line.IsGood)
            return ReadRecord.None;

        var before = (await records.ListStoresAsync(cancellationToken)).FirstOrDefault(other => other.Id == store.Id);
        return ReadRecord.Of(before, store, RetailJson.Default.Store, new ShopBatch { Stores = [store] });
    }

    private static double ReadDegrees(RowFields line, string column, int most)
    {
        line.Required(column);
        var degrees = line.Number(column, "write degrees such as 40.7128.");
        if (degrees is { } number && Math.Abs(number) > most)
            line.Report(column, $"{number} is not on earth: write from -{most} to {most}.");
        return (double)(degrees ?? 0);
    }
}
