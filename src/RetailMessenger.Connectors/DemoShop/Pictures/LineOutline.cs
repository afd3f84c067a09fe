using System.Numerics;

namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>The outlines of a line that has a width and round ends: a capsule for each of its straight parts, all turning the same way.</summary>
internal static class LineOutline
{
    private const int StepsOfAnEnd = 12;

    public static IReadOnlyList<Vector2[]> Of(IEnumerable<Vector2[]> lines, float width) =>
        [.. lines.SelectMany(line => line.Zip(line.Skip(1), (from, to) => Capsule(from, to, width / 2)))];

    private static Vector2[] Capsule(Vector2 from, Vector2 to, float radius)
    {
        var angle = MathF.Atan2(to.Y - from.Y, to.X - from.X);
        return
        [
            .. Enumerable.Range(0, StepsOfAnEnd + 1).Select(i => to + Turn(angle - (MathF.PI / 2) + (MathF.PI * i / StepsOfAnEnd), radius)),
            .. Enumerable.Range(0, StepsOfAnEnd + 1).Select(i => from + Turn(angle + (MathF.PI / 2) + (MathF.PI * i / StepsOfAnEnd), radius)),
        ];
    }

    private static Vector2 Turn(float angle, float radius) => new(MathF.Cos(angle) * radius, MathF.Sin(angle) * radius);
}
