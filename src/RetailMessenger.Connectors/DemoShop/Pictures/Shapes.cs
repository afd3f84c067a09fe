using System.Numerics;
using RetailMessenger.Connectors.DemoShop.Seed;

namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>The shapes that products are drawn with.</summary>
internal static class Shapes
{
    /// <summary>The shape of products that resemble no other.</summary>
    public const string Parcel = "box";

    private static readonly Dictionary<string, Layer[]> All = DataFile.Lists(typeof(Shapes), "shapes.txt")
        .ToDictionary(shape => shape.Key, shape => shape.Value.Select(Layer.Read).ToArray(), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static IReadOnlyList<Layer> Of(string name) => All.GetValueOrDefault(name) ?? All[Parcel];

    /// <summary>One painted area of a shape.</summary>
    /// <param name="Paint">The name of its paint.</param>
    /// <param name="IsLine">Whether it is a line.</param>
    /// <param name="Outlines">What encloses it.</param>
    internal sealed record Layer(string Paint, bool IsLine, IReadOnlyList<Vector2[]> Outlines)
    {
        public static Layer Read(string line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var paint = line[..space].Split('~');
            var outlines = PathReader.Read(line[space..]);
            return paint.Length == 1
                ? new Layer(paint[0], IsLine: false, outlines)
                : new Layer(paint[0], IsLine: true, LineOutline.Of(outlines, PathReader.Number(paint[1])));
        }
    }
}
