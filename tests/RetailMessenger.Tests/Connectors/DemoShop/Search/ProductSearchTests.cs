using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop.Search;

public sealed class ProductSearchTests : IAsyncDisposable
{
    private readonly DemoShopStore _shop = DemoShopStore.Open();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("running shoes", "runner")]
    [InlineData("runing shoes", "runner")]
    [InlineData("trial runnign shoe", "runner")]
    [InlineData("leahter boot", "boot")]
    [InlineData("BOOTS!", "boot")]
    [InlineData("oakham", "boot")]
    [InlineData("waterproof shoes", "runner")]
    [InlineData("sneakers", "runner")]
    [InlineData("laptop", "laptop")]
    [InlineData("a laptop bag please", "laptop-bag")]
    [InlineData("lap top", "laptop")]
    [InlineData("labtop bag", "laptop-bag")]
    [InlineData("2tb notebook", "laptop")]
    [InlineData("slate-14", "laptop")]
    [InlineData("do you have BOOT-42", "boot")]
    [InlineData("shoes size 10 under 80", "runner")]
    [InlineData("shoes size 10 over 80", "boot")]
    [InlineData("shoes not brown or black", "runner")]
    public async Task The_first_hit_is_what_was_meant(string text, string expected) => Assert.Equal(expected, (await FindAsync(text)).Hits[0].Product.Id);

    [Theory]
    [InlineData("zapatillas", "runner")]
    [InlineData("zapatilas de trail", "runner")]
    [InlineData("bota talla 42", "boot")]
    [InlineData("ordenador portátil", "laptop")]
    [InlineData("portatil entre 500 y 1.000 €", "laptop")]
    [InlineData("bolso para portátil verde", "laptop-bag")]
    [InlineData("zapatillas rojas", "runner")]
    [InlineData("tazas", "mug-new")]
    public async Task The_first_hit_is_what_was_meant_in_Spanish(string text, string expected) =>
        Assert.Equal(expected, (await FindAsync(new ProductQuery { Text = text, Language = "es-MX" })).Hits[0].Product.Id);

    [Fact]
    public async Task Variants_are_one_hit_with_the_one_that_fits_best()
    {
        var shoes = await FindAsync("running shoes");
        var blue = await FindAsync("blue running shoes");
        var ten = await FindAsync("running shoes size 10");
        var green = await FindAsync("laptop bag blue or green");

        Assert.Single(shoes.Hits, hit => hit.Product.Id == "runner");
        Assert.Equal("runner-9", blue.Hits[0].Variant.Id);
        Assert.Equal("runner-10", ten.Hits[0].Variant.Id);
        Assert.Equal("bag-green", green.Hits[0].Variant.Id);
    }

    [Fact]
    public async Task What_is_in_stock_comes_first_and_what_is_not_can_be_left_out()
    {
        var both = await FindAsync("stoneware mug");
        var inStock = await FindAsync("stoneware mug in stock");

        Assert.Equal(["mug-new", "mug-old"], both.Hits.Select(hit => hit.Product.Id));
        Assert.Equal("mug-new", Assert.Single(inStock.Hits).Product.Id);
        Assert.True(inStock.Understood.InStockOnly);
    }

    [Fact]
    public async Task A_size_that_is_sold_out_is_said_to_be_so()
    {
        var hit = Assert.Single((await FindAsync("running shoes size 11")).Hits);

        Assert.Equal("runner-11", hit.Variant.Id);
        Assert.False(hit.Variant.IsAvailable);
    }

    [Fact]
    public async Task What_was_settled_before_holds_beside_the_words()
    {
        var results = await FindAsync(new ProductQuery
        {
            Text = "shoes",
            MaxPrice = 150,
            Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["colour"] = "Brown" },
        });

        Assert.Equal("boot-10", Assert.Single(results.Hits).Variant.Id);
    }

    [Fact]
    public async Task A_corrected_word_is_told() => Assert.Equal("stoneware mug", (await FindAsync("stonewear mug")).CorrectedText);

    [Fact]
    public async Task Where_nothing_fits_a_shorter_query_and_categories_are_offered()
    {
        var results = await FindAsync("leather boots under 50");

        Assert.Empty(results.Hits);
        Assert.Equal(0, results.Total);
        Assert.Equal(50, results.Understood.MaxPrice);
        Assert.Contains("leather boots", results.Suggestions);
        Assert.Contains("Boots", results.NearestCategories);
    }

    [Fact]
    public async Task Words_that_nobody_knows_find_nothing_but_the_shops_categories()
    {
        var results = await FindAsync("qwzxy");

        Assert.Empty(results.Hits);
        Assert.Empty(results.Suggestions);
        Assert.Equal("Shoes", results.NearestCategories[0]);
    }

    [Fact]
    public async Task Before_the_products_were_read_the_answer_is_to_try_later() =>
        Assert.IsType<Lookup<ProductResults>.TryLater>(await _shop.Search.SearchAsync(new ProductQuery { Text = "mug" }, Cancellation));

    [Fact]
    public async Task A_change_is_found_at_the_next_look()
    {
        await FindAsync("mug");
        await _shop.Records.SaveAsync(
            new ShopBatch { Products = [SearchShop.SoldOutMug with { Title = "Enamel pot", Translations = new Dictionary<string, ProductWords>(StringComparer.Ordinal) }] }, Cancellation);
        await _shop.Follower.CatchUpAsync(Cancellation);

        Assert.Equal("mug-old", (await SearchAsync(new ProductQuery { Text = "enamel pot" })).Hits[0].Product.Id);
        Assert.DoesNotContain((await SearchAsync(new ProductQuery { Text = "stoneware" })).Hits, hit => hit.Product.Id == "mug-old");
    }

    [Fact]
    public async Task The_shop_is_looked_at_again_at_least_every_half_second()
    {
        await FindAsync("mug");
        await _shop.Follower.StartAsync(Cancellation);
        await _shop.Records.SaveAsync(new ShopBatch { Products = [SearchShop.Mug with { Title = "Porcelain cup" }] }, Cancellation);

        while ((await SearchAsync(new ProductQuery { Text = "porcelain" })).Hits.Count == 0)
        {
            _shop.Clock.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Yield();
        }

        await _shop.Follower.StopAsync(Cancellation);
    }

    private Task<ProductResults> FindAsync(string text) => FindAsync(new ProductQuery { Text = text });

    private async Task<ProductResults> FindAsync(ProductQuery query)
    {
        await _shop.Records.SaveAsync(new ShopBatch { Products = SearchShop.All }, Cancellation);
        await _shop.Follower.CatchUpAsync(Cancellation);
        return await SearchAsync(query);
    }

    private async Task<ProductResults> SearchAsync(ProductQuery query) =>
        Assert.IsType<Lookup<ProductResults>.Found>(await _shop.Search.SearchAsync(query, Cancellation)).Value;
}
