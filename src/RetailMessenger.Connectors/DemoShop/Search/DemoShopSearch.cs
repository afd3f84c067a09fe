using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

internal sealed class DemoShopSearch(ProductIndex index, TimeProvider time) : IProductSearch
{
    public Task<Lookup<ProductResults>> SearchAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<Lookup<ProductResults>>(index.IsFilled
            ? new Lookup<ProductResults>.Found(index.Look(products => Search(query, products)), time.GetUtcNow())
            : new Lookup<ProductResults>.TryLater(CatalogFollower.Every));
    }

    private static ProductResults Search(ProductQuery query, ProductIndex index)
    {
        var language = Language.Find(query.Language) ?? Language.English;
        var read = QueryReader.Read(query.Text, language);
        var picked = new Picked(query, read, index, language).Pick();
        return picked.Hits.Count > 0 ? picked : NothingFound.Suggest(query, read, picked, index, language);
    }
}
