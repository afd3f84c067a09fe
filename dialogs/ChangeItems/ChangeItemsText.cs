namespace RetailMessenger.Dialogs.ChangeItems;

internal enum ChangeItemsText
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
