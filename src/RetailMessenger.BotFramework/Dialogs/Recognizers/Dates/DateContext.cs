namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>What a date depends on besides its words.</summary>
/// <param name="Now">The time to which "tomorrow" and "in an hour" refer, by the customer's clock.</param>
/// <param name="DayFirst">Whether 5/12 is 5 December.</param>
internal sealed record DateContext(DateTime Now, bool DayFirst)
{
    public DateTime Today => Now.Date;
}
