namespace RetailMessenger.Dialogs.Stores;

internal enum StoresText
{
    AskStore,
    NoSuchStore,
    NoStores,
    Address,
    Phone,
    Map,
    Miles,
    Kilometres,
    Closed,
    Hours,
    HoursNamed,
    And,
    Today,
    Tomorrow,
    Weekend,
}
