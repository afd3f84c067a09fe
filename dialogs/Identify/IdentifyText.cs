namespace RetailMessenger.Dialogs.Identify;

internal enum IdentifyText
{
    AskAddress,
    AddressUnusable,
    NoWay,
    AskCode,
    CodeUnusable,
    NewAddress,
    NotRight,
    TooMany,
    Left,
}
