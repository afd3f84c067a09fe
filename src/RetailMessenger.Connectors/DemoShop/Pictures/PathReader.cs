using System.Globalization;
using System.Numerics;

namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>Reads outlines, and makes straight lines out of their curves.</summary>
internal static class PathReader
{
    private const int StepsOfACurve = 20;
    private const float RoundCorner = 0.5523f;

    public static IReadOnlyList<Vector2[]> Read(string text)
    {
        var subpaths = new List<List<Vector2>>();
        var words = new Queue<string>(Separate(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (words.TryDequeue(out var command))
            Follow(command, subpaths, words);
        return [.. subpaths.Select(points => points.ToArray())];
    }

    private static void Follow(string command, List<List<Vector2>> subpaths, Queue<string> words)
    {
        switch (command)
        {
            case "M":
                subpaths.Add([Point(words)]);
                break;
            case "L":
                subpaths[^1].Add(Point(words));
                break;
            case "Q":
                var control = Point(words);
                var start = subpaths[^1][^1];
                var end = Point(words);
                AddCurve(subpaths[^1], start + ((control - start) * 2 / 3), end + ((control - end) * 2 / 3), end);
                break;
            case "C":
                AddCurve(subpaths[^1], Point(words), Point(words), Point(words));
                break;
            case "Z":
                subpaths[^1].Add(subpaths[^1][0]);
                break;
            case "E":
                var (center, radii) = (Point(words), Point(words));
                subpaths.Add(Rounded(center - radii, radii * 2, radii));
                break;
            case "R":
                var (corner, size, rounding) = (Point(words), Point(words), Number(words));
                subpaths.Add(Rounded(corner, size, new Vector2(rounding)));
                break;
            default:
                throw new FormatException($"An outline has no command {command}.");
        }
    }

    // A rectangle with round corners; one whose corners are half of it is an ellipse.
    private static List<Vector2> Rounded(Vector2 corner, Vector2 size, Vector2 radii)
    {
        var (left, top, right, bottom) = (corner.X, corner.Y, corner.X + size.X, corner.Y + size.Y);
        var (x, y) = (radii.X * (1 - RoundCorner), radii.Y * (1 - RoundCorner));
        List<Vector2> points = [new(left + radii.X, top), new(right - radii.X, top)];
        AddCurve(points, new(right - x, top), new(right, top + y), new(right, top + radii.Y));
        points.Add(new(right, bottom - radii.Y));
        AddCurve(points, new(right, bottom - y), new(right - x, bottom), new(right - radii.X, bottom));
        points.Add(new(left + radii.X, bottom));
        AddCurve(points, new(left + x, bottom), new(left, bottom - y), new(left, bottom - radii.Y));
        points.Add(new(left, top + radii.Y));
        AddCurve(points, new(left, top + y), new(left + x, top), points[0]);
        return points;
    }

    private static void AddCurve(List<Vector2> points, Vector2 first, Vector2 second, Vector2 end)
    {
        var start = points[^1];
        for (var i = 1; i <= StepsOfACurve; i++)
        {
            var t = (float)i / StepsOfACurve;
            var rest = 1 - t;
            points.Add((start * rest * rest * rest) + (first * 3 * rest * rest * t) + (second * 3 * rest * t * t) + (end * t * t * t));
        }
    }

    private static Vector2 Point(Queue<string> words) => new(Number(words), Number(words));

    public static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static float Number(Queue<string> words) => Number(words.Dequeue());

    private static string Separate(string text) => string.Concat(text.Select(letter => char.IsLetter(letter) ? $" {letter} " : letter.ToString()));
}
