using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RetailMessenger.Connectors;
using RetailMessenger.Connectors.Shopify;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>A shop says once where it is kept; a mistake stops the start and is named.</summary>
public sealed class ShopifySettingsTests
{
    [Theory]
    [InlineData("Shop=known.myshopify.com", "Connectors:Shopify:AccessToken is missing")]
    [InlineData("AccessToken=token", "Connectors:Shopify:Shop is missing")]
    [InlineData("Shop=https://known.myshopify.com/admin,AccessToken=token", "Connectors:Shopify:Shop must be a host")]
    [InlineData("Shop=known.myshopify.com,AccessToken=token,ApiVersion=latest", "Connectors:Shopify:ApiVersion")]
    [InlineData("Shop=known.myshopify.com,AcessToken=token", "Connectors:Shopify:AcessToken is no setting")]
    [InlineData("Shop=known.myshopify.com,AccessToken=token,AttemptTimeout=00:00:30", "Connectors:Shopify:AttemptTimeout")]
    public void A_mistake_is_named_by_its_key(string written, string complaint)
    {
        using var services = Services(written);

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ShopifyOptions>>().Value);

        Assert.Contains(complaint, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shop_at_Shopify_is_not_filled_with_a_made_up_one()
    {
        using var services = Services("Shop=known.myshopify.com,AccessToken=token");

        Assert.Null(services.GetService<IShopImport>());
        Assert.IsType<RetailMessenger.Connectors.Shopify.Search.CatalogFollowing>(Assert.Single(services.GetServices<IHostedService>()));
        Assert.IsType<ShopifyHealth>(services.GetService<IShopHealth>());
    }

    private static ServiceProvider Services(string written)
    {
        var settings = written.Split(',').Select(each => each.Split('=')).Select(each => KeyValuePair.Create($"Connectors:Shopify:{each[0]}", (string?)each[1]));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddConnectors(configuration).BuildServiceProvider();
    }
}
