using System.Globalization;

namespace RetailMessenger.Storage;

/// <summary>Where the way through the store stands: first the conversations in the order in which they began, then the measures in that in which they came.</summary>
/// <param name="InMeasures">Whether the conversations are done.</param>
/// <param name="Time">When the last one that was passed began, or came.</param>
/// <param name="Number">Its number among those of the same time.</param>
internal readonly record struct RetentionPlace(bool InMeasures, long Time, long Number)
{
    private const string Measures = "measures";

    /// <summary>Before the first conversation.</summary>
    public static RetentionPlace Start { get; } = new(false, long.MinValue, 0);

    /// <summary>Before the first measure.</summary>
    public static RetentionPlace FirstMeasure { get; } = new(true, long.MinValue, 0);

    public static RetentionPlace Parse(string? text) => text?.Split(' ') is [var part, var time, var number]
        ? new(part == Measures, long.Parse(time, CultureInfo.InvariantCulture), long.Parse(number, CultureInfo.InvariantCulture))
        : Start;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(InMeasures ? Measures : "conversations")} {Time} {Number}");
}
