namespace RetailMessenger.Dialogs.Privacy;

internal enum PrivacyText
{
    Title,
    Explanation,
    Sample,
    Kept,
}
