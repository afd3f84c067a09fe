using System.Globalization;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>A color as customers call it, and as it is drawn.</summary>
internal sealed record NamedColor(string Name, int Rgb)
{
    /// <summary>The name as it stands in addresses and SKUs.</summary>
    public string Slug => Name.Replace(' ', '-');

    public static NamedColor Read(string text)
    {
        var space = text.LastIndexOf(' ');
        return new NamedColor(text[..space], int.Parse(text.AsSpan(space + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
