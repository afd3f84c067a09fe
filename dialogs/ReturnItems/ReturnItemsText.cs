namespace RetailMessenger.Dialogs.ReturnItems;

internal enum ReturnItemsText
{
    Title,
    Explanation,
    Sample,
    AskPieces,
    PiecesUnusable,
    AllOfThem,
    AskRefund,
    Summary,
    Left,
}
