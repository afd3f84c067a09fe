namespace RetailMessenger.Dialogs.MyAddress;

internal enum MyAddressText
{
    Title,
    Explanation,
    Sample,
    Summary,
    Left,
}
