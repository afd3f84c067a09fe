using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>Fills a shop that has no products.</summary>
internal sealed class ShopSeeder(IShopRecords records, TimeProvider time)
{
    /// <summary>
    /// Writes a seeded shop unless there are products. Several nodes may do so at once: they write the same, and each looks again before every part, so
    /// that one who is late does not write over what customers did since.
    /// </summary>
    /// <returns>What was written; null when there were products.</returns>
    public async Task<SeededShop?> SeedAsync(int seed, CancellationToken cancellationToken)
    {
        if (!await IsEmptyAsync(cancellationToken))
            return null;

        var shop = SeededShop.Make(seed, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        foreach (var batch in shop.ToBatches())
        {
            if (!await IsEmptyAsync(cancellationToken))
                return null;
            await records.SaveAsync(batch, cancellationToken);
        }

        return shop;
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => (await records.ReadProductsAsync(0, 1, cancellationToken)).Count == 0;
}
