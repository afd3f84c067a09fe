namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>A line of a file, whatever its format.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Place">How much of the file was read until its end, from 0 to 1.</param>
/// <param name="Values">What stands in it, by the file's own names.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
internal sealed record ImportRow(int Line, double Place, IReadOnlyDictionary<string, string> Values, string? Problem = null)
{
    public static ImportRow Unreadable(int line, double place, string problem) => new(line, place, new Dictionary<string, string>(), problem);
}
