namespace RetailMessenger.Dialogs.Capabilities;

internal enum CapabilitiesText
{
    Title,
    Explanation,
    Sample,
    Powers,
    Item,
    Limits,
}
