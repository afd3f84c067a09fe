namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>Which place a number word takes among its neighbours.</summary>
internal enum NumberWordKind : byte
{
    /// <summary>0 to 9.</summary>
    Unit,

    /// <summary>A word that fills both the tens and the units: 10 to 19, veintidós.</summary>
    Teen,

    /// <summary>20, 30 … 90.</summary>
    Ten,

    /// <summary>100, 200 … 900 in one word: doscientos.</summary>
    Hundreds,

    /// <summary>Multiplies what stands before it by 100.</summary>
    Hundred,

    /// <summary>Multiplies all smaller that stands before it.</summary>
    Scale,

    /// <summary>A scale that needs no "one" before it even in the middle of a number: un millón mil.</summary>
    LoneScale,

    /// <summary>Counts in twelves, twos or hundreds and ends the number.</summary>
    Dozen,

    /// <summary>The same, but only after a number: "dozens of" says no number.</summary>
    Dozens,

    /// <summary>A half, which may stand alone.</summary>
    Half,

    /// <summary>A fraction that needs an article or a count: a quarter, tres cuartos.</summary>
    Part,

    /// <summary>A fraction that needs the count one, for alone it is an ordinal: one third.</summary>
    OnePart,

    /// <summary>A fraction that needs a count: two thirds.</summary>
    Parts,
}
