namespace RetailMessenger.Dialogs.ChangeAddress;

internal enum ChangeAddressText
{
    Title,
    Explanation,
    Sample,
    Summary,
    Left,
}
