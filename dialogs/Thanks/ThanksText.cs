namespace RetailMessenger.Dialogs.Thanks;

internal enum ThanksText
{
    Welcome,
}
