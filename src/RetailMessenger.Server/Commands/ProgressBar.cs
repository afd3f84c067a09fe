namespace RetailMessenger.Server.Commands;

/// <summary>How far long work is: a bar that grows in a terminal, nothing in a file.</summary>
internal sealed class ProgressBar(TextWriter output, bool isTerminal)
{
    private const int Width = 40;

    private int _shown = -1;

    public ProgressBar(TextWriter output)
        : this(output, output == Console.Out && !Console.IsOutputRedirected)
    {
    }

    /// <summary>Shows a share from 0 to 1. Written only when another hundredth is done.</summary>
    public void Show(double share)
    {
        var percent = (int)(Math.Clamp(share, 0, 1) * 100);
        if (!isTerminal || percent == _shown)
            return;

        _shown = percent;
        var full = percent * Width / 100;
        output.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {percent,3} %");
    }

    /// <summary>Leaves the line.</summary>
    public void End()
    {
        if (_shown >= 0)
            output.WriteLine();
    }
}
