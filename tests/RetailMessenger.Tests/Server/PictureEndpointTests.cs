using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Connectors.DemoShop.Pictures;
using RetailMessenger.Core.Retail;
using RetailMessenger.Server.Hosting;
using RetailMessenger.Tests.Connectors;
using RetailMessenger.Tests.Connectors.DemoShop;

namespace RetailMessenger.Tests.Server;

/// <summary>The addresses of the products' pictures.</summary>
public sealed class PictureEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_sent_once_and_then_known()
    {
        await using var store = DemoShopStore.Open();
        await store.ResetAsync(Cancellation);
        await using var app = await StartAsync(store);
        using var client = app.GetTestClient();

        using var first = await client.GetAsync(new Uri($"/shop/pictures/{KnownShop.Mug.Id}.png", UriKind.Relative), Cancellation);
        using var asked = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, first.RequestMessage!.RequestUri), Cancellation);
        client.DefaultRequestHeaders.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var again = await client.GetAsync(new Uri($"/shop/pictures/{KnownShop.Mug.Id}.png", UriKind.Relative), Cancellation);

        Assert.Equal((HttpStatusCode.OK, "image/png"), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.Equal((HttpStatusCode.OK, first.Content.Headers.ContentLength), (asked.StatusCode, asked.Content.Headers.ContentLength));
        Assert.True(first.Headers.CacheControl!.Public && first.Headers.CacheControl.MaxAge > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/shop/pictures/nothing.png")]
    [InlineData("/shop/pictures/mug/ultraviolet.png")]
    [InlineData("/shop/pictures/mug.gif")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        await using var store = DemoShopStore.Open();
        await store.ResetAsync(Cancellation);
        await using var app = await StartAsync(store);
        using var client = app.GetTestClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation)).StatusCode);
    }

    private static async Task<WebApplication> StartAsync(DemoShopStore store)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IProductPictures>(new DemoShopPictures(store.Records));
        var app = builder.Build();
        app.MapPictures();
        await app.StartAsync(Cancellation);
        return app;
    }
}
