using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop;

/// <summary>Money between the shop and a customer.</summary>
internal static class Settlement
{
    public static PaymentMethod? Find(Customer customer, string methodId) => customer.PaymentMethods.FirstOrDefault(method => method.Id == methodId);

    /// <summary>Whether an amount can be paid by a method; of others than gift cards it is not known before they are asked.</summary>
    public static bool Covers(PaymentMethod method, Money amount) => method is not PaymentMethod.GiftCard card || card.Balance >= amount;

    /// <summary>What the customer paid for an order and has not got back, by method, in the order of the payments.</summary>
    public static IEnumerable<(string MethodId, Money Amount)> FindPaid(Order order) => order.Payments
        .GroupBy(payment => payment.MethodId, StringComparer.Ordinal)
        .Select(method => (method.Key, method.Select(payment => payment.IsRefund ? -payment.Amount : payment.Amount).Aggregate((sum, amount) => sum + amount)))
        .Where(paid => paid.Item2.Amount > 0);

    /// <summary>Money that moves now; banks book a refund some days later.</summary>
    public static MoneyMovement Move(Customer customer, string methodId, Money amount) =>
        new(methodId, amount, amount.Amount > 0 || Find(customer, methodId) is PaymentMethod.GiftCard ? MoneyTiming.AtOnce : MoneyTiming.Days);

    /// <summary>The payments of an order after money has moved.</summary>
    public static IReadOnlyList<Payment> Book(IEnumerable<Payment> payments, IEnumerable<MoneyMovement> moved, DateTimeOffset now) =>
        [.. payments, .. moved.Select(move => new Payment(move.Amount.Absolute, move.MethodId, move.Amount.Amount <= 0, now))];

    /// <summary>A customer after money has moved: gift cards have another balance.</summary>
    public static Customer Book(Customer customer, IReadOnlyCollection<MoneyMovement> moved) => customer with
    {
        PaymentMethods =
        [
            .. customer.PaymentMethods.Select(method => method is PaymentMethod.GiftCard card
                ? card with { Balance = moved.Where(move => move.MethodId == card.Id).Aggregate(card.Balance, (balance, move) => balance - move.Amount) }
                : method),
        ],
    };
}
