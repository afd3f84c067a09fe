namespace RetailMessenger.Dialogs.DeleteData;

internal enum DeleteDataText
{
    Title,
    Explanation,
    Sample,
    Sure,
    Unclear,
    Yes,
    No,
    Deleted,
    Kept,
    Left,
}
