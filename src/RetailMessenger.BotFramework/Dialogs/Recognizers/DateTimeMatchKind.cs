namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>What a date or time expression names, and so which members of its <see cref="DateTimeValue"/>s are set.</summary>
public enum DateTimeMatchKind
{
    /// <summary>A day: <c>Value</c> is yyyy-MM-dd.</summary>
    Date,

    /// <summary>A time of day: <c>Value</c> is HH:mm:ss.</summary>
    Time,

    /// <summary>A moment: <c>Value</c> is yyyy-MM-dd HH:mm:ss.</summary>
    DateTime,

    /// <summary>Several days: <c>Start</c> and <c>End</c> are yyyy-MM-dd; one of them is null where the range is open ("until Friday").</summary>
    DateRange,

    /// <summary>A span of the day: <c>Start</c> and <c>End</c> are HH:mm:ss; one of them is null where the range is open ("after 5pm").</summary>
    TimeRange,

    /// <summary>
    /// A span between two moments: <c>Start</c> and <c>End</c> are yyyy-MM-dd HH:mm:ss; one of them is null where the range is open.
    /// </summary>
    DateTimeRange,
}
