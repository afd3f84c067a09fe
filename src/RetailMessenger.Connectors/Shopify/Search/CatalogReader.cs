using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Connectors.DemoShop.Search;
using RetailMessenger.Connectors.Shopify.Products;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Search;

/// <summary>Reads the shop's products for the search: all of them at the start and now and then, and in between what has changed.</summary>
internal sealed partial class CatalogReader(
    ShopifyClient client, ProductPages pages, ShopifySearch search, IOptions<ShopifyOptions> options, ILogger<CatalogReader> logger)
{
    private const int Page = 10;
    private const int FirstVariants = 10;

    // What was changed in the moment in which it was read is read again.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly ShopifyOptions _options = options.Value;

    private ProductIndex? _index;
    private DateTimeOffset _whole;
    private DateTimeOffset _through;

    /// <summary>Reads what is to be read now. False when Shopify did not say it all; it is read again then.</summary>
    public async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        var now = client.Now;
        var isWhole = _index is null || now - _whole >= _options.SearchWhole;
        var index = isWhole ? new ProductIndex() : _index!;
        if (!await FillAsync(index, isWhole ? "status:active" : $"status:active updated_at:>='{Written(_through - Overlap)}'", cancellationToken))
            return false;

        if (isWhole)
        {
            index.MarkFilled();
            _whole = now;
        }

        // Whoever is searching the former index may finish; it holds nothing but memory.
        (_index, _through) = (index, now);
        search.Use(index, now);
        return true;
    }

    private async Task<bool> FillAsync(ProductIndex index, string query, CancellationToken cancellationToken)
    {
        string? after = null;
        var count = 0;
        do
        {
            var variables = new JsonObject { ["query"] = query, ["first"] = Page, ["variants"] = FirstVariants, ["after"] = after };
            if (await client.AskAsync(ShopifyQuery.Products, variables, cancellationToken) is not ShopifyAnswer.Data { Root.Products: { } products } data)
                return false;

            List<Product> read = [];
            foreach (var node in products.Nodes)
            {
                if (await pages.CompleteAsync(node, cancellationToken) is not { } whole)
                    return false;
                if (ProductReader.Read(whole, data.Root.Shop?.CurrencyCode) is { } product)
                    read.Add(product);
            }

            index.Put(read);
            count += read.Count;
            after = products.Next;
        }
        while (after is not null && count < _options.SearchMost);
        if (after is not null)
            LogCut(_options.SearchMost);
        return true;
    }

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Warning, "The shop has more than the {Most} products that Connectors:Shopify:SearchMost lets the search hold")]
    private partial void LogCut(int most);
}
