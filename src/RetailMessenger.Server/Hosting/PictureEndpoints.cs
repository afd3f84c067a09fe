using Microsoft.Net.Http.Headers;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Server.Hosting;

/// <summary>Pictures of the shop's products, at addresses that stay.</summary>
internal static class PictureEndpoints
{
    public const string Path = "/shop/pictures";

    // Networks ask how large a picture is before they fetch it.
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPictures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(
            Path + "/{product}.png",
            GetAndHead,
            (string product, IProductPictures pictures, HttpContext context) => SendAsync(product, null, pictures, context));
        endpoints.MapMethods(
            Path + "/{product}/{color}.png",
            GetAndHead,
            (string product, string color, IProductPictures pictures, HttpContext context) => SendAsync(product, color, pictures, context));
    }

    private static async Task<IResult> SendAsync(string product, string? color, IProductPictures pictures, HttpContext context)
    {
        if (await pictures.FindAsync(product, color, context.RequestAborted) is not { } picture)
            return Results.NotFound();

        // For a day without asking: a product may come in another color one day. Shops and networks show pictures on their own pages.
        context.Response.Headers.CacheControl = "public, max-age=86400";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(picture.Png, "image/png", entityTag: new EntityTagHeaderValue($"\"{picture.Version}\""));
    }
}
