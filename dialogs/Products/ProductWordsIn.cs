using System.Globalization;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Products;

/// <summary>What is said of products in a customer's language.</summary>
internal static class ProductWordsIn
{
    private static readonly Texts<ProductsText> Words = TextFiles.Of<ProductsText>();

    /// <summary>Its title, translated where it is.</summary>
    public static string TitleIn(this Product product, CultureInfo culture) =>
        product.Translations.GetValueOrDefault(CodeOf(culture)) is { Title.Length: > 0 } translated ? translated.Title : product.Title;

    /// <summary>Its description, translated where it is.</summary>
    public static string DescriptionIn(this Product product, CultureInfo culture) =>
        product.Translations.GetValueOrDefault(CodeOf(culture)) is { Description.Length: > 0 } translated ? translated.Description : product.Description;

    /// <summary>What a variant costs and did cost.</summary>
    public static string PriceIn(this ProductVariant variant, CultureInfo culture) => variant.FormerPrice is { } former
        ? Words[ProductsText.Reduced].In(culture, ("price", variant.Price.ToText(culture)), ("former", former.ToText(culture)))
        : Words[ProductsText.Price].In(culture, ("price", variant.Price.ToText(culture)));

    /// <summary>What a product costs, when no variant was asked for.</summary>
    public static string PriceIn(this Product product, CultureInfo culture)
    {
        var cheapest = product.Variants.OrderBy(variant => variant.Price.Amount).First();
        return product.Variants.All(variant => variant.Price == cheapest.Price)
            ? cheapest.PriceIn(culture)
            : Words[ProductsText.FromPrice].In(culture, ("price", cheapest.PriceIn(culture)));
    }

    /// <summary>Whether a variant can be ordered.</summary>
    public static string AvailabilityIn(this ProductVariant variant, CultureInfo culture) =>
        Words[variant.IsAvailable ? ProductsText.Available : ProductsText.SoldOut].In(culture);

    private static string CodeOf(CultureInfo culture) => (Language.Find(culture.Name) ?? Language.English).Code;
}
