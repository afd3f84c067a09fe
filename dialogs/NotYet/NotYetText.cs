namespace RetailMessenger.Dialogs.NotYet;

internal enum NotYetText
{
    CannotYet,
}
