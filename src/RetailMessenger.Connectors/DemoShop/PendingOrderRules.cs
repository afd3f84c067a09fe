using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop;

/// <summary>What may be changed before an order is worked on.</summary>
internal sealed class PendingOrderRules(
    IReadOnlyList<string> cancelReasons, DateTimeOffset now, Customer customer, IReadOnlyDictionary<string, Product> products)
{
    public ShopDecision Cancel(ShopOperation.CancelOrder cancel, Order order)
    {
        if (!IsUntouched(order))
            return ShopRules.Refuse(RefusalReason.NotPending);
        if (!cancelReasons.Contains(cancel.Reason, StringComparer.Ordinal))
            return ShopRules.Refuse(RefusalReason.ReasonNotTaken, cancel.Reason);

        var cancelled = order with
        {
            Status = OrderStatus.Cancelled,
            History = [.. order.History, new StatusChange(OrderStatus.Cancelled, now)],
            CancelReason = cancel.Reason,
        };
        return Settle(cancelled, [.. Settlement.FindPaid(order).Select(paid => Settlement.Move(customer, paid.MethodId, -paid.Amount))]);
    }

    public static ShopDecision ChangeAddress(ShopOperation.ChangeOrderAddress change, Order order)
    {
        if (!IsUntouched(order))
            return ShopRules.Refuse(RefusalReason.NotPending);
        return ShopRules.IsComplete(change.Address)
            ? ShopRules.Done(OperationTerms.None, order with { Address = change.Address }, undo: change with { Address = order.Address })
            : ShopRules.Refuse(RefusalReason.AddressIncomplete);
    }

    public ShopDecision ChangePayment(ShopOperation.ChangeOrderPayment change, Order order)
    {
        if (!IsUntouched(order))
            return ShopRules.Refuse(RefusalReason.NotPending);
        if (Settlement.Find(customer, change.MethodId) is not { } method)
            return ShopRules.Refuse(RefusalReason.UnknownPaymentMethod, change.MethodId);
        if (order.Payments is not [{ IsRefund: false } paid])
            return ShopRules.Refuse(RefusalReason.NotPaidOnce);
        if (paid.MethodId == change.MethodId)
            return ShopRules.Refuse(RefusalReason.SamePaymentMethod, change.MethodId);
        if (!Settlement.Covers(method, paid.Amount))
            return ShopRules.Refuse(RefusalReason.GiftCardTooLow, change.MethodId);

        return Settle(order, [Settlement.Move(customer, change.MethodId, paid.Amount), Settlement.Move(customer, paid.MethodId, -paid.Amount)]);
    }

    public ShopDecision ChangeItems(ShopOperation.ChangeOrderItems change, Order order)
    {
        if (!IsUntouched(order))
            return ShopRules.Refuse(RefusalReason.NotPending);
        if (!ItemSwaps.TryFind(order, change.VariantIds, change.NewVariantIds, products, customer, change.MethodId, out var swap, out var refusal))
            return refusal;

        // A difference of nothing is booked too: the books show that the change was settled.
        var changed = order with { Items = ItemSwaps.Apply(order.Items, swap.Swaps, products), ItemsChange = swap };
        return Settle(changed, [Settlement.Move(customer, change.MethodId, swap.Difference)]);
    }

    private ShopDecision Settle(Order order, MoneyMovement[] moved) => ShopRules.Done(
        new OperationTerms(moved), order with { Payments = Settlement.Book(order.Payments, moved, now) }, Settlement.Book(customer, moved));

    // Its address and its payment may have been changed; after its items were, nothing can be any more.
    private static bool IsUntouched(Order order) => order is { Status: OrderStatus.Pending, ItemsChange: null };
}
