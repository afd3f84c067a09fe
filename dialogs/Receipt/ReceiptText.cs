namespace RetailMessenger.Dialogs.Receipt;

internal enum ReceiptText
{
    CancelOrder,
    ChangeOrderAddress,
    ChangeOrderItems,
    ChangeOrderPayment,
    ReturnItems,
    ExchangeItems,
    ChangeCustomerAddress,
    Other,
    Undo,
    NoUndo,
    NotDone,
    Unclear,
    UnclearTicket,
}
