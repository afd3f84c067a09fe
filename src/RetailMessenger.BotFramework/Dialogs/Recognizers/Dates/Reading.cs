namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>One way to understand an expression.</summary>
/// <param name="Timex">The expression in TIMEX3.</param>
/// <param name="Start">The day or moment, or where a range begins; a time of day is counted from the first day of the calendar.</param>
/// <param name="End">Where a range ends; equal to <paramref name="Start"/> otherwise.</param>
/// <param name="Cycle">How often the day comes back.</param>
internal readonly record struct Reading(string Timex, DateTime Start, DateTime End, Cycle Cycle = Cycle.None)
{
    public static Reading At(string timex, DateTime at, Cycle cycle = Cycle.None) => new(timex, at, at, cycle);
}
