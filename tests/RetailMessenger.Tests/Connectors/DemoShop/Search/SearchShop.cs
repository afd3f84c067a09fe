using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.DemoShop.Search;

/// <summary>A small assortment that customers search.</summary>
internal static class SearchShop
{
    public static readonly Product Runner = new()
    {
        Id = "runner",
        Title = "Trail running shoes",
        Brand = "Fleet",
        Description = "Light shoes with grip for muddy paths.",
        Categories = ["Shoes", "Running shoes"],
        Attributes = Words(("material", "mesh"), ("waterproof", "true")),
        Translations = Spanish("Zapatillas de trail", "Zapatillas ligeras con agarre para caminos con barro."),
        Variants =
        [
            Variant("runner-9", 70, ("size", "9"), ("colour", "blue")), Variant("runner-10", 75, ("size", "10"), ("colour", "red")),
            Variant("runner-11", 95, ("size", "11"), ("colour", "blue")) with { IsAvailable = false },
        ],
    };

    public static readonly Product Boot = new()
    {
        Id = "boot",
        Title = "Leather boots",
        Brand = "Oakham",
        Categories = ["Shoes", "Boots"],
        Translations = Spanish("Botas de piel", "Botas para el invierno."),
        Variants = [Variant("boot-10", 140, ("size", "10"), ("colour", "brown")), Variant("boot-42", 140, ("size", "42"), ("colour", "black"))],
    };

    public static readonly Product Laptop = new()
    {
        Id = "laptop",
        Title = "Slate 14 notebook",
        Brand = "Slate",
        Description = "Thin notebook with 16 GB of memory and 2 TB of storage.",
        Categories = ["Electronics", "Notebooks"],
        Translations = Spanish("Ordenador portátil Slate 14", "Portátil fino con 16 GB de memoria."),
        Variants = [Variant("slate-14", 899)],
    };

    public static readonly Product LaptopBag = new()
    {
        Id = "laptop-bag",
        Title = "Canvas bag for laptop",
        Categories = ["Bags", "Laptop bags"],
        Translations = Spanish("Bolso de lona para portátil", ""),
        Variants = [Variant("bag-grey", 39, ("colour", "grey")), Variant("bag-green", 42, ("colour", "green"))],
    };

    public static readonly Product SoldOutMug = new()
    {
        Id = "mug-old",
        Title = "Stoneware mug",
        Categories = ["Kitchen", "Mugs"],
        Translations = Spanish("Taza de gres", ""),
        Variants = [Variant("mug-old-1", 12) with { IsAvailable = false }],
    };

    public static readonly Product Mug = new()
    {
        Id = "mug-new",
        Title = "Stoneware mug with handle and spoon",
        Categories = ["Kitchen", "Mugs"],
        Translations = Spanish("Taza de gres con asa y cuchara", ""),
        Variants = [Variant("mug-new-1", 14)],
    };

    public static IReadOnlyList<Product> All => [Runner, Boot, Laptop, LaptopBag, SoldOutMug, Mug];

    private static ProductVariant Variant(string id, decimal price, params (string Name, string Value)[] options) =>
        new() { Id = id, Price = new Money(price, "USD"), Options = Words(options) };

    private static Dictionary<string, string> Words(params (string Name, string Value)[] words) => words.ToDictionary(word => word.Name, word => word.Value, StringComparer.Ordinal);

    private static Dictionary<string, ProductWords> Spanish(string title, string description) =>
        new(StringComparer.Ordinal) { ["es"] = new ProductWords(title, description) };
}
