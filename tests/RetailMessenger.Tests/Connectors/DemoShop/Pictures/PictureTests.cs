using System.Security.Cryptography;
using RetailMessenger.Connectors.DemoShop.Pictures;
using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop.Pictures;

/// <summary>The products' pictures are drawn from what they are.</summary>
public sealed class PictureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_shape_is_a_picture_that_programs_can_show_and_like_no_other()
    {
        var pictures = Shapes.Names.Select(shape => PictureDrawer.Draw(shape, 0x3F74B5, Pattern.Plain)).ToList();

        Assert.True(pictures.Count >= 25, $"{pictures.Count} shapes");
        Assert.All(pictures, picture =>
        {
            var (width, height, pixels) = PngReader.Read(picture);
            Assert.Equal((600, 600), (width, height));

            // The ground is the same from left to right: what differs is drawn on it.
            var drawn = Enumerable.Range(0, width * height).Count(i => !pixels.AsSpan(i * 3, 3).SequenceEqual(pixels.AsSpan(i / width * width * 3, 3)));
            Assert.InRange((double)drawn / (width * height), 0.05, 0.8);
        });
        Assert.Distinct(pictures.Select(Hash));
    }

    [Fact]
    public void Every_kind_of_product_has_a_shape_of_its_own_list() =>
        Assert.All(AssortmentWords.Instance.Kinds, kind => Assert.Contains(kind.Shape, Shapes.Names));

    [Fact]
    public void A_color_and_a_pattern_make_another_picture()
    {
        Assert.Distinct(new[] { 0x2B2B30, 0xF3F1EC, 0xB93A3F }.Select(rgb => Hash(PictureDrawer.Draw("mug", rgb, Pattern.Plain))));
        Assert.Distinct(Enum.GetValues<Pattern>().Select(pattern => Hash(PictureDrawer.Draw("mug", 0xB93A3F, pattern))));
    }

    [Fact]
    public async Task A_variant_is_drawn_in_its_color_and_what_does_not_exist_is_not_drawn()
    {
        await using var store = DemoShopStore.Open();
        var product = new Assortment(1).Make().First(product => product.Variants[^1].Image is not null);
        await store.Records.SaveAsync(new ShopBatch { Products = [product] }, Cancellation);
        var pictures = new DemoShopPictures(store.Records);
        var (first, last) = (product.Variants[0].Options["color"].Replace(' ', '-'), product.Variants[^1].Options["color"].Replace(' ', '-'));

        var whole = await pictures.FindAsync(product.Id, null, Cancellation);
        var same = await pictures.FindAsync(product.Id, first, Cancellation);
        var other = await pictures.FindAsync(product.Id, last, Cancellation);

        Assert.Equal($"/shop/pictures/{product.Id}/{last}.png", product.Variants[^1].Image);
        Assert.Equal(whole!.Version, same!.Version);
        Assert.NotEqual(whole.Version, other!.Version);
        Assert.NotEqual(Hash(whole.Png.ToArray()), Hash(other.Png.ToArray()));
        Assert.Null(await pictures.FindAsync(product.Id, "ultraviolet", Cancellation));
        Assert.Null(await pictures.FindAsync("nothing", null, Cancellation));
    }

    [Fact]
    public async Task Products_that_were_brought_along_are_recognised_by_their_words_or_drawn_as_a_parcel()
    {
        await using var store = DemoShopStore.Open();
        var unknown = KnownShop.Mug with { Id = "thing", Title = "Thing" };
        await store.Records.SaveAsync(new ShopBatch { Products = [KnownShop.Mug, unknown] }, Cancellation);
        var pictures = new DemoShopPictures(store.Records);

        Assert.Contains("-mug-", (await pictures.FindAsync(KnownShop.Mug.Id, null, Cancellation))!.Version, StringComparison.Ordinal);
        Assert.Contains("-box-", (await pictures.FindAsync("thing", null, Cancellation))!.Version, StringComparison.Ordinal);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
