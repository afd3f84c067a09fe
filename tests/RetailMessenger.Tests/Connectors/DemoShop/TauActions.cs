using System.Text.Json.Nodes;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.DemoShop;

/// <summary>The write actions of tau-bench as operations of the shop, and outcomes as tau-bench says them.</summary>
internal static class TauActions
{
    /// <summary>The operation of an action; null when it writes nothing. It is on behalf of whoever has the order.</summary>
    public static ShopOperation? Read(string name, JsonNode arguments, TauShop shop)
    {
        var customer = arguments["user_id"]?.GetValue<string>()
            ?? (arguments["order_id"] is { } number && shop.Orders.TryGetValue(number.GetValue<string>(), out var order) ? order.CustomerId : "");
        return name switch
        {
            "cancel_pending_order" => new ShopOperation.CancelOrder(customer, Text("order_id"), Text("reason")),
            "modify_pending_order_address" => new ShopOperation.ChangeOrderAddress(customer, Text("order_id"), TauShop.ReadAddress(arguments)),
            "modify_pending_order_items" =>
                new ShopOperation.ChangeOrderItems(customer, Text("order_id"), Texts("item_ids"), Texts("new_item_ids"), Text("payment_method_id")),
            "modify_pending_order_payment" => new ShopOperation.ChangeOrderPayment(customer, Text("order_id"), Text("payment_method_id")),
            "modify_user_address" => new ShopOperation.ChangeCustomerAddress(customer, TauShop.ReadAddress(arguments)),
            "return_delivered_order_items" => new ShopOperation.ReturnItems(customer, Text("order_id"), Texts("item_ids"), Text("payment_method_id")),
            "exchange_delivered_order_items" =>
                new ShopOperation.ExchangeItems(customer, Text("order_id"), Texts("item_ids"), Texts("new_item_ids"), Text("payment_method_id")),
            _ => null,
        };

        string Text(string argument) => arguments[argument]!.GetValue<string>();
        string[] Texts(string argument) => [.. arguments[argument]!.AsArray().Select(text => text!.GetValue<string>())];
    }

    /// <summary>What tau-bench says to an outcome.</summary>
    public static string Tell(string action, OperationOutcome outcome) => outcome switch
    {
        OperationOutcome.Done => "ok",
        OperationOutcome.NotFound => action == "modify_user_address" ? "Error: user not found" : "Error: order not found",
        OperationOutcome.Refused refused => "Error: " + Tell(action, refused),
        _ => outcome.ToString(),
    };

    private static string Tell(string action, OperationOutcome.Refused refused) => refused.Reason switch
    {
        RefusalReason.NotPending => action == "cancel_pending_order" ? "non-pending order cannot be cancelled" : "non-pending order cannot be modified",
        RefusalReason.NotDelivered =>
            action == "return_delivered_order_items" ? "non-delivered order cannot be returned" : "non-delivered order cannot be exchanged",
        RefusalReason.ReasonNotTaken => "invalid reason",
        RefusalReason.ItemNotInOrder => action == "return_delivered_order_items" ? "some item not found" : $"{refused.Subject} not found",
        RefusalReason.UnequalCounts => "the number of items to be exchanged should match",
        RefusalReason.ReplacementUnavailable => $"new item {refused.Subject} not found or available",
        RefusalReason.UnknownPaymentMethod => "payment method not found",
        RefusalReason.NotPaidOnce => "there should be exactly one payment for a pending order",
        RefusalReason.SamePaymentMethod => "the new payment method should be different from the current one",
        RefusalReason.RefundElsewhere => "payment method should be either the original payment method or a gift card",
        RefusalReason.GiftCardTooLow => action switch
        {
            "modify_pending_order_payment" => "insufficient gift card balance to pay for the order",
            "modify_pending_order_items" => "insufficient gift card balance to pay for the new item",
            _ => "insufficient gift card balance to pay for the price difference",
        },
        _ => refused.ToString(),
    };
}
