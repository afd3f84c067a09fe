namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>What shops call the options that customers ask for by value alone.</summary>
internal static class OptionNames
{
    private static readonly string[] Sizes = ["size", "talla", "tamano", "numero", "taille"];
    private static readonly string[] Colours = ["colour", "color"];

    /// <summary>Whether an option of a product is the one that a wish is about: <c>shoe size</c> is a size.</summary>
    public static bool IsKind(string name, string kind)
    {
        var folded = SearchText.Fold(name);
        return Array.Exists(kind == QueryReader.Colour ? Colours : Sizes, known => folded.Contains(known, StringComparison.Ordinal));
    }
}
