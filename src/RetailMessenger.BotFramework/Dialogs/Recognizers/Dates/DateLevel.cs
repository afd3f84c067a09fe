namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>The layers of the grammar. A pattern uses only lower layers, so that reading always ends.</summary>
internal enum DateLevel : byte
{
    /// <summary>What tells two hours apart: in the morning.</summary>
    Half,

    /// <summary>A day of a month: 5 May.</summary>
    MonthDay,

    /// <summary>Any day: tomorrow, next Friday.</summary>
    Date,

    /// <summary>A time of day: at 5.</summary>
    Time,

    /// <summary>A day, a time, or both: tomorrow at 5.</summary>
    Point,

    /// <summary>What lies between two points, or has a length of its own: this week.</summary>
    Range,

    /// <summary>All there is: tomorrow from 3 to 5, before Friday.</summary>
    Whole,
}
