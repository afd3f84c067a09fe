using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors;

/// <summary>What every connector's catalogue can be relied on for. The system holds <see cref="KnownShop"/>.</summary>
public abstract class CatalogContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the connector on a system of its own.</summary>
    protected abstract Task<OpenConnector> OpenAsync();

    [Fact]
    public async Task A_product_has_all_its_variants_with_price_and_options()
    {
        var shop = await OpenAsync();

        var found = Assert.IsType<Lookup<Product>.Found>(await shop.Catalog.FindAsync("shirt", Cancellation));

        Assert.Equal("Linen shirt", found.Value.Title);
        Assert.Equal(
            [("shirt-m", 40m, "M", true), ("shirt-l", 45m, "L", true), ("shirt-xl", 45m, "XL", false)],
            found.Value.Variants.Select(variant => (variant.Id, variant.Price.Amount, variant.Options["size"], variant.IsAvailable)));
    }

    [Fact]
    public async Task A_product_is_found_by_any_of_its_variants()
    {
        var shop = await OpenAsync();

        var found = Assert.IsType<Lookup<Product>.Found>(await shop.Catalog.FindByVariantAsync("shirt-xl", Cancellation));

        Assert.Equal("shirt", found.Value.Id);
    }

    [Fact]
    public async Task A_variant_is_no_product_and_a_product_no_variant()
    {
        var shop = await OpenAsync();

        Assert.IsType<Lookup<Product>.NotFound>(await shop.Catalog.FindAsync("shirt-m", Cancellation));
        Assert.IsType<Lookup<Product>.NotFound>(await shop.Catalog.FindByVariantAsync("shirt", Cancellation));
    }
}
