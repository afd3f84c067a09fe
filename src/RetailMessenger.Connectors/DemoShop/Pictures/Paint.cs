namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>A color, and how much of it covers what is below.</summary>
internal readonly record struct Paint(float Red, float Green, float Blue, float Alpha = 1)
{
    private static readonly Paint White = new(255, 255, 255);
    private static readonly Paint Black = new(0, 0, 0);

    public float this[int channel] => channel switch { 0 => Red, 1 => Green, _ => Blue };

    /// <summary>How bright it looks, from 0 to 1.</summary>
    public float Brightness => ((Red * 0.299f) + (Green * 0.587f) + (Blue * 0.114f)) / 255;

    public static Paint Of(int rgb, float alpha = 1) => new(rgb >> 16, (rgb >> 8) & 255, rgb & 255, alpha);

    public Paint Mix(Paint other, float share) =>
        new(Red + ((other.Red - Red) * share), Green + ((other.Green - Green) * share), Blue + ((other.Blue - Blue) * share), Alpha);

    public Paint Lighter(float share) => Mix(White, share);

    public Paint Darker(float share) => Mix(Black, share);
}
