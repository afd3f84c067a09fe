using System.Globalization;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Products;

/// <summary>What to call a product's options: those that nearly every shop has in the customer's language, others as the shop does.</summary>
internal static class OptionNames
{
    private static readonly Texts<ProductsText> Words = TextFiles.Of<ProductsText>();

    /// <summary>The option's name.</summary>
    public static string In(CultureInfo culture, string option)
    {
        foreach (var known in new[] { ProductsText.Size, ProductsText.Colour })
        {
            if (Language.All.Any(language => Words[known].WrittenIn(language).Contains(option, StringComparer.OrdinalIgnoreCase)))
                return Words[known].In(culture);
        }

        return option;
    }
}
