namespace RetailMessenger.Dialogs.OrderHistory;

internal enum OrderHistoryText
{
    Title,
    Explanation,
    Sample,
    Line,
    List,
    NoOrders,
}
