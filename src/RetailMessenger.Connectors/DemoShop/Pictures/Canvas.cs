using System.Numerics;

namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>A square of pixels, on which areas are filled with smooth edges.</summary>
internal sealed class Canvas(int size, float scale)
{
    // Each row of pixels is cut into so many, of which each is covered exactly from left to right.
    private const int Slices = 4;

    private readonly float[] _cover = new float[size + 1];
    private readonly List<(float X, int Turn)> _crossings = [];

    public int Size => size;

    /// <summary>Red, green and blue of each pixel, row by row.</summary>
    public byte[] Pixels { get; } = new byte[size * size * 3];

    /// <summary>Fills what outlines enclose.</summary>
    /// <param name="outlines">The outlines.</param>
    /// <param name="isUnion">Whether what several of them enclose is filled too; otherwise it is a hole.</param>
    /// <param name="paint">The color of each place.</param>
    public void Fill(IReadOnlyList<Vector2[]> outlines, bool isUnion, Func<float, float, Paint> paint)
    {
        var points = outlines.SelectMany(outline => outline).ToList();
        var first = Math.Max(0, (int)(points.Min(point => point.Y) * scale));
        var last = Math.Min(size - 1, (int)(points.Max(point => point.Y) * scale));
        for (var row = first; row <= last; row++)
        {
            Array.Clear(_cover);
            for (var slice = 0; slice < Slices; slice++)
                Cover(outlines, isUnion, row + ((slice + 0.5f) / Slices));
            for (var column = 0; column < size; column++)
            {
                if (_cover[column] > 0)
                    Blend(column, row, Math.Min(1, _cover[column]), paint(column / scale, row / scale));
            }
        }
    }

    private void Cover(IReadOnlyList<Vector2[]> outlines, bool isUnion, float y)
    {
        _crossings.Clear();
        foreach (var outline in outlines)
        {
            for (var i = 0; i < outline.Length; i++)
                Cross(outline[i] * scale, outline[(i + 1) % outline.Length] * scale, y);
        }

        _crossings.Sort();
        var turns = 0;
        for (var i = 0; i + 1 < _crossings.Count; i++)
        {
            turns += isUnion ? _crossings[i].Turn : 1;
            if (isUnion ? turns != 0 : turns % 2 == 1)
                Cover(Math.Clamp(_crossings[i].X, 0, size), Math.Clamp(_crossings[i + 1].X, 0, size));
        }
    }

    private void Cross(Vector2 from, Vector2 to, float y)
    {
        if (from.Y <= y != to.Y <= y)
            _crossings.Add((from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)), from.Y < to.Y ? 1 : -1));
    }

    private void Cover(float from, float to)
    {
        for (var column = (int)from; column < to; column++)
            _cover[column] += (Math.Min(to, column + 1) - Math.Max(from, column)) / Slices;
    }

    private void Blend(int column, int row, float cover, Paint paint)
    {
        var (place, alpha) = (((row * size) + column) * 3, cover * paint.Alpha);
        for (var i = 0; i < 3; i++)
            Pixels[place + i] = (byte)((Pixels[place + i] * (1 - alpha)) + (paint[i] * alpha) + 0.5f);
    }
}
