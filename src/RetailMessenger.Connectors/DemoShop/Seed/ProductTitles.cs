namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>What a product is called, in both languages.</summary>
internal static class ProductTitles
{
    public static AssortmentWords.Pair Of(ProductKind kind, string name, AssortmentWords.Pair style, AssortmentWords.Material material)
    {
        var (english, spanish) = (style.English, kind.Inflect(style.Spanish));
        return kind.Styles switch
        {
            // Nobody asks for a paper novel.
            "novels" or "cookery" or "stationery" or "games" => new($"{name} {english} {kind.Noun}", $"{kind.SpanishNoun} {spanish} {name}"),
            "beauty" or "scents" => new($"{name} {english} {kind.Noun} with {material.English}", $"{kind.SpanishNoun} {spanish} con {material.Spanish} {name}"),
            _ => new($"{name} {english} {material.English} {kind.Noun}", $"{kind.SpanishNoun} {Joined(spanish, material.Spanish)} {name}"),
        };
    }

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // "Camisa de lino de corte holgado", but "Camisa clásica de lino".
    private static string Joined(string style, string material) =>
        style.StartsWith("de ", StringComparison.Ordinal) || style.StartsWith("para ", StringComparison.Ordinal) ? $"de {material} {style}" : $"{style} de {material}";
}
