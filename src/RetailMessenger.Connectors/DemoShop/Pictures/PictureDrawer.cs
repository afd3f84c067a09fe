namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>Draws a product: its shape in its color, on a soft ground, with a pattern where its kind may have one.</summary>
internal static class PictureDrawer
{
    public const int Size = 600;

    // Shapes are drawn on a field of 100, and a little is left around them.
    private const float Field = 100f;
    private const float Inner = 0.86f;

    public static byte[] Draw(string shape, int rgb, Pattern pattern)
    {
        var palette = new Palette(Paint.Of(rgb));
        var canvas = new Canvas(Size, Size / Field);
        FillGround(canvas, palette.Ground);
        foreach (var layer in Shapes.Of(shape))
        {
            var paint = palette[layer.Paint];
            var other = palette["light"];
            canvas.Fill(
                [.. layer.Outlines.Select(outline => outline.Select(point => (point * Inner) + new System.Numerics.Vector2(Field * (1 - Inner) / 2)).ToArray())],
                layer.IsLine,
                layer.Paint == "print" ? (x, y) => IsPrinted(pattern, x, y) ? other : paint : (_, _) => paint);
        }

        return PngWriter.Write(canvas);
    }

    // Lighter above than below, as in a room.
    private static void FillGround(Canvas canvas, Paint ground)
    {
        for (var row = 0; row < canvas.Size; row++)
        {
            var paint = ground.Lighter(0.5f - (0.5f * row / canvas.Size));
            for (var column = 0; column < canvas.Size; column++)
            {
                var place = ((row * canvas.Size) + column) * 3;
                for (var i = 0; i < 3; i++)
                    canvas.Pixels[place + i] = (byte)paint[i];
            }
        }
    }

    private static bool IsPrinted(Pattern pattern, float x, float y) => pattern switch
    {
        Pattern.Stripes => y % 9 < 3.2f,
        Pattern.Pinstripes => x % 5 < 0.9f,
        Pattern.Dots => IsDot(x, y),
        Pattern.Checks => x % 10 < 2.4f || y % 10 < 2.4f,
        Pattern.Band => y is > 52 and < 62,
        _ => false,
    };

    private static bool IsDot(float x, float y)
    {
        var shifted = x + ((int)(y / 8) % 2 * 4);
        return Square((shifted % 8) - 4) + Square((y % 8) - 4) < 2.6f;
    }

    private static float Square(float value) => value * value;
}
