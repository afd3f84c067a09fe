namespace RetailMessenger.Dialogs.ChangePayment;

internal enum ChangePaymentText
{
    Title,
    Explanation,
    Sample,
    AskMethod,
    NoOther,
    Summary,
    Left,
}
