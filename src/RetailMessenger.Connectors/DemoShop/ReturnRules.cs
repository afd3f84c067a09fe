using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop;

/// <summary>What may go back after it was delivered.</summary>
internal sealed class ReturnRules(DemoShopOptions options, DateTimeOffset now, Customer customer, IReadOnlyDictionary<string, Product> products)
{
    public ShopDecision Return(ShopOperation.ReturnItems back, Order order)
    {
        if (order.Status != OrderStatus.Delivered)
            return ShopRules.Refuse(RefusalReason.NotDelivered);
        if (Settlement.Find(customer, back.RefundTo) is not { } method)
            return ShopRules.Refuse(RefusalReason.UnknownPaymentMethod, back.RefundTo);
        if (method is not PaymentMethod.GiftCard && (order.Payments is not [{ } original, ..] || original.MethodId != back.RefundTo))
            return ShopRules.Refuse(RefusalReason.RefundElsewhere, back.RefundTo);
        if (ItemSwaps.FindMissing(order, back.VariantIds) is { } missing)
            return ShopRules.Refuse(RefusalReason.ItemNotInOrder, missing);
        if (FindPolicyRefusal(order, back.VariantIds) is { } refusal)
            return refusal;

        var refund = Price(order, back.VariantIds);
        var terms = new OperationTerms([new MoneyMovement(back.RefundTo, -refund, MoneyTiming.OnceReceived)]);
        return ShopRules.Done(terms, Enter(order, OrderStatus.ReturnRequested) with { Return = new ReturnRequest(back.VariantIds, back.RefundTo) });
    }

    public ShopDecision Exchange(ShopOperation.ExchangeItems exchange, Order order)
    {
        if (order.Status != OrderStatus.Delivered)
            return ShopRules.Refuse(RefusalReason.NotDelivered);
        if (!ItemSwaps.TryFind(order, exchange.VariantIds, exchange.NewVariantIds, products, customer, exchange.MethodId, out var swap, out var refusal))
            return refusal;
        if (FindPolicyRefusal(order, exchange.VariantIds) is { } policy)
            return policy;

        var terms = new OperationTerms([new MoneyMovement(exchange.MethodId, swap.Difference, MoneyTiming.OnceReceived)]);
        return ShopRules.Done(terms, Enter(order, OrderStatus.ExchangeRequested) with { Exchange = swap });
    }

    private ShopDecision? FindPolicyRefusal(Order order, IReadOnlyList<string> variantIds)
    {
        if (variantIds.Count == 0)
            return ShopRules.Refuse(RefusalReason.NothingChosen);
        if (DeliveredAt(order) is { } delivered && now - delivered > TimeSpan.FromDays(options.ReturnDays))
            return ShopRules.Refuse(RefusalReason.ReturnWindowOver);
        var excluded = order.Items.FirstOrDefault(item => variantIds.Contains(item.VariantId) && IsExcluded(item));
        return excluded is null ? null : ShopRules.Refuse(RefusalReason.NotReturnable, excluded.VariantId);
    }

    private bool IsExcluded(OrderItem item) =>
        products.GetValueOrDefault(item.ProductId)?.Categories.Any(category => options.NotReturnable.Contains(category, StringComparer.OrdinalIgnoreCase)) == true;

    // Orders of which nobody knows when they came are taken back.
    private static DateTimeOffset? DeliveredAt(Order order) => order.History.LastOrDefault(change => change.Status == OrderStatus.Delivered)?.Time;

    // What was bought twice costs the same twice, or each piece its own price: the first ones are those that go.
    private static Money Price(Order order, IReadOnlyList<string> variantIds) => variantIds
        .GroupBy(id => id, StringComparer.Ordinal)
        .SelectMany(group => order.Items.Where(item => item.VariantId == group.Key).Take(group.Count()))
        .Aggregate(Money.Zero(order.Items[0].Price.Currency), (sum, item) => sum + item.Price);

    private Order Enter(Order order, OrderStatus status) => order with { Status = status, History = [.. order.History, new StatusChange(status, now)] };
}
