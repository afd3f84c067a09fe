namespace RetailMessenger.Dialogs.TrackOrder;

internal enum TrackOrderText
{
    Title,
    Explanation,
    Sample,
    Pending,
    Processed,
    Delivered,
    DeliveredOn,
    Cancelled,
    ReturnRequested,
    ExchangeRequested,
    Items,
    To,
    Parcel,
    ParcelBy,
    Expected,
    NoDate,
    Late,
    Link,
    Refunded,
}
