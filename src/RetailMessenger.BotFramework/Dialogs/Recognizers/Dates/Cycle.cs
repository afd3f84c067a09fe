namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>How often a day comes back that was named without a year, month or week.</summary>
internal enum Cycle : byte
{
    None,
    Weekly,
    Monthly,
    Yearly,
}
