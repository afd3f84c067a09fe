namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>A part of the day as a language divides it.</summary>
/// <param name="Timex">TMO, TAF …; empty for am and pm, which only tell the hours apart.</param>
/// <param name="StartHour">When it begins.</param>
/// <param name="EndHour">When it ends; 24 means the last second of the day.</param>
/// <param name="FirstHour">The first of the twelve hours to which a number from 1 to 12 refers in it.</param>
internal sealed record DayPart(string Timex, int StartHour, int EndHour, int FirstHour)
{
    public static readonly DayPart Am = new("", 0, 12, 0);

    public static readonly DayPart Pm = new("", 12, 24, 12);

    public bool IsSpan => Timex.Length > 0;

    public TimeSpan Start => TimeSpan.FromHours(StartHour);

    public TimeSpan End => EndHour == 24 ? new TimeSpan(23, 59, 59) : TimeSpan.FromHours(EndHour);

    public int Choose(int hour)
    {
        var chosen = hour % 12;
        while (chosen < FirstHour)
            chosen += 12;
        return chosen % 24;
    }
}
