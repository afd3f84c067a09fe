namespace RetailMessenger.Dialogs.Undo;

internal enum UndoText
{
    Title,
    Nothing,
    Summary,
    ChangeOrderAddress,
    ChangeCustomerAddress,
    ChangeOrderPayment,
    Left,
}
