namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>
/// What a run of tokens says about time. Without readings it is a date that does not exist: it is taken from the text, but not recognised.
/// </summary>
internal sealed record Expression(DateTimeMatchKind Kind, IReadOnlyList<Reading> Readings)
{
    public static readonly Expression Impossible = new(DateTimeMatchKind.Date, []);

    public OpenSide Open { get; init; }

    /// <summary>The part of the day that was named, which decides between the two hours a number can mean.</summary>
    public DayPart? Part { get; init; }

    public bool IsPossible => Readings.Count > 0;

    public static Expression Of(DateTimeMatchKind kind, params ReadOnlySpan<Reading> readings) => new(kind, readings.ToArray());

    public static Expression Date(DateTime day) => Of(DateTimeMatchKind.Date, Reading.At(Timex.Date(day), day.Date));

    public static Expression? Date(DateTime? day) => day is { } known ? Date(known) : null;

    /// <summary>The values as the public result shows them, each only once.</summary>
    public IReadOnlyList<DateTimeValue> Values()
    {
        var values = new List<DateTimeValue>(Readings.Count);
        foreach (var reading in Readings)
        {
            var value = Value(reading);
            if (!values.Contains(value))
                values.Add(value);
        }

        return values;
    }

    private DateTimeValue Value(Reading reading)
    {
        if (Kind <= DateTimeMatchKind.DateTime)
            return new DateTimeValue(reading.Timex, Format(reading.Start), null, null);
        var start = Open == OpenSide.Start ? null : Format(reading.Start);
        var end = Open == OpenSide.End ? null : Format(reading.End);
        return new DateTimeValue(reading.Timex, null, start, end);
    }

    private string Format(DateTime at) => Kind switch
    {
        DateTimeMatchKind.Date or DateTimeMatchKind.DateRange => Timex.Date(at),
        DateTimeMatchKind.Time or DateTimeMatchKind.TimeRange => Timex.ClockValue(at),
        _ => $"{Timex.Date(at)} {Timex.ClockValue(at)}",
    };
}
