namespace RetailMessenger.Dialogs.CancelOrder;

internal enum CancelOrderText
{
    Title,
    Explanation,
    Sample,
    AskReason,
    NoLongerNeeded,
    OrderedByMistake,
    Summary,
    Left,
}
