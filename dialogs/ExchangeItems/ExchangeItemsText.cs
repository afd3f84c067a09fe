namespace RetailMessenger.Dialogs.ExchangeItems;

internal enum ExchangeItemsText
{
    Title,
    Explanation,
    Sample,
    AskPieces,
    PiecesUnusable,
    AllOfThem,
    AskMethod,
    Summary,
    Swapped,
    Left,
}
