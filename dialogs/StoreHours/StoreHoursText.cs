namespace RetailMessenger.Dialogs.StoreHours;

internal enum StoreHoursText
{
    Title,
    Explanation,
    Sample,
    OpenNow,
    ClosedNow,
    ClosedForNow,
    OnDay,
    Week,
    WeekDay,
    Special,
    SpecialDay,
}
