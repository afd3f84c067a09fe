namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

internal enum DateUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
}
