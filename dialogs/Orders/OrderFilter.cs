using RetailMessenger.Core.Retail;

namespace RetailMessenger.Dialogs.Orders;

/// <summary>Which orders come into question.</summary>
internal enum OrderFilter
{
    Any,
    Pending,
    Delivered,
}

internal static class OrderFilters
{
    public static bool Takes(this OrderFilter filter, Order order) => filter switch
    {
        OrderFilter.Pending => order.Status == OrderStatus.Pending,
        OrderFilter.Delivered => order.Status == OrderStatus.Delivered,
        _ => true,
    };
}
