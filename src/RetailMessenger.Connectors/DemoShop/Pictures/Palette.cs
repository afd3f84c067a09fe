namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>What the paints of a picture are, for a product's color.</summary>
internal sealed class Palette(Paint body)
{
    private static readonly Dictionary<string, Paint> Fixed = new(StringComparer.Ordinal)
    {
        ["shadow"] = Paint.Of(0x000000, 0.10f),
        ["glare"] = Paint.Of(0xFFFFFF, 0.45f),
        ["glass"] = Paint.Of(0xA9CBD8, 0.55f),
        ["ink"] = Paint.Of(0x33363D),
        ["screen"] = Paint.Of(0x1E2836),
        ["metal"] = Paint.Of(0xA9B0B9),
        ["steel"] = Paint.Of(0xDDE1E6),
        ["wood"] = Paint.Of(0xC29A68),
        ["white"] = Paint.Of(0xFBFAF7),
        ["gold"] = Paint.Of(0xD5AC55),
        ["glow"] = Paint.Of(0xFBDE8B),
        ["flame"] = Paint.Of(0xF0943A),
        ["coffee"] = Paint.Of(0x50301F),
        ["red"] = Paint.Of(0xD05A4E),
        ["blue"] = Paint.Of(0x4F86C0),
        ["green"] = Paint.Of(0x5B9A62),
        ["leaf"] = Paint.Of(0x6FAE73),
    };

    // What is black already has shades that are lighter, or nothing of it would be seen.
    private readonly bool _isDark = body.Brightness < 0.25f;

    public Paint Body => body;

    /// <summary>Soft, and never so near to the product's color that it disappears.</summary>
    public Paint Ground => body.Brightness > 0.82f ? body.Darker(0.18f).Mix(Paint.Of(0xB9C6CE), 0.6f) : Paint.Of(0xF3EFE8).Mix(body, 0.10f);

    public Paint this[string name] => name switch
    {
        "body" or "print" => body,
        "dark" => _isDark ? body.Lighter(0.14f) : body.Darker(0.16f),
        "deep" => _isDark ? body.Lighter(0.24f) : body.Darker(0.32f),
        "light" => body.Lighter(_isDark ? 0.30f : 0.26f),
        "pale" => body.Lighter(_isDark ? 0.55f : 0.58f),
        "ball" => Paint.Of(0x33363D),
        _ => Fixed[name],
    };
}
