namespace RetailMessenger.EndToEndTests.Shopify;

/// <summary>Every query that the connector sends is one of the API that Shopify publishes.</summary>
public sealed class ShopifySchemaTests(ShopifyServer server)
{
    public static TheoryData<string> Queries => [.. Directory.GetFiles(StandInFiles.Queries).Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Shopify_knows_every_field_of_the_query_and_deprecates_none(string query)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(StandInFiles.Queries, query + ".graphql"), TestContext.Current.CancellationToken);

        Assert.Empty(await server.ValidateAsync(text));
    }

    [Fact]
    public async Task A_field_that_Shopify_does_not_have_is_noticed() =>
        Assert.Single(await server.ValidateAsync("query Wrong { shop { mood } }"));

    [Fact]
    public async Task A_field_that_Shopify_will_take_away_is_noticed() =>
        Assert.Single(await server.ValidateAsync("query Old($id: ID!) { order(id: $id) { totalPrice } }"));
}
