namespace RetailMessenger.Dialogs.ChangeLanguage;

internal enum ChangeLanguageText
{
    Title,
    Explanation,
    Sample,
    Which,
    English,
    Spanish,
    Changed,
    Left,
}
