namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>What can stand at a place of a <see cref="DatePattern"/>; written there in braces.</summary>
internal enum Slot : byte
{
    /// <summary>One of the words or symbols written in the pattern.</summary>
    Literal,

    /// <summary>The beginning of the text: ^</summary>
    Begin,

    /// <summary>The end of the text, but for punctuation: $</summary>
    Finish,

    /// <summary>{n}: a positive number; an article counts as one.</summary>
    Number,

    /// <summary>{unit}: days, weeks …</summary>
    Unit,

    /// <summary>{day}: a day of the month, as a cardinal or an ordinal.</summary>
    Day,

    /// <summary>{nth}: a day of the month in digits with an ordinal's suffix.</summary>
    Nth,

    /// <summary>{lone}: a day of the month in digits, after which no noun follows that it would count.</summary>
    LoneDay,

    /// <summary>{month}: a month's name.</summary>
    Month,

    /// <summary>{lonemonth}: a month's name that no day follows.</summary>
    LoneMonth,

    /// <summary>{weekday}: a day's name that cannot be taken for another word.</summary>
    Weekday,

    /// <summary>{wd}: the same, or an abbreviation.</summary>
    ShortWeekday,

    /// <summary>{year}: four digits.</summary>
    Year,

    /// <summary>{part}: morning …</summary>
    Part,

    /// <summary>{ampm}: am, p.m.</summary>
    Meridiem,

    /// <summary>{clock}: 17:30, 5pm.</summary>
    Clock,

    /// <summary>{dotted}: the same, or 17.30, or 5h.</summary>
    DottedClock,

    /// <summary>{numeric}: 5/12/2026, 2026-05-12.</summary>
    NumericDate,

    /// <summary>{hour}: a bare hour, 0 to 23, after which no noun follows that it would count.</summary>
    Hour,

    /// <summary>{h}: a bare hour that the rest of the pattern makes a time.</summary>
    LooseHour,

    /// <summary>{min}: 1 to 59.</summary>
    Minute,

    /// <summary>{half}: what tells the two meanings of an hour apart: in the morning, pm.</summary>
    Half,

    /// <summary>{monthday}, {date}, {time}, {point}, {range}: an expression of that level.</summary>
    MonthDay,
    Date,
    Time,
    Point,
    Range,

    /// <summary>{t}: a time, or else an hour that the rest of the pattern makes one.</summary>
    TimeOrHour,

    /// <summary>{t.}: a time, or else a bare hour, after which no noun follows that it would count.</summary>
    TimeOrBareHour,
}
