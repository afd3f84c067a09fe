using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>
/// How customers paid. Shopify has no ids of cards that a shop may read, so that a method is known by what is printed on a receipt: who took the money,
/// and the card's brand and last digits.
/// </summary>
internal static class PaymentMethods
{
    private const int Shown = 4;

    /// <summary>The method of a transaction.</summary>
    public static PaymentMethod Of(TransactionNode transaction)
    {
        var gateway = Word(transaction.Gateway is { Length: > 0 } name ? name : "unknown");
        var digits = new string([.. (transaction.PaymentDetails?.Number ?? "").Where(char.IsAsciiDigit).TakeLast(Shown)]);
        if (digits.Length == 0)
            return new PaymentMethod.Account(gateway, gateway);

        var brand = Word(transaction.PaymentDetails?.Company is { Length: > 0 } company ? company : "card");
        return new PaymentMethod.Card($"{gateway}-{brand}-{digits}", brand, digits);
    }

    /// <summary>Whether money moved from the customer to the shop.</summary>
    public static bool IsPaid(TransactionNode transaction) => transaction is { Status: "SUCCESS", Kind: "SALE" or "CAPTURE" };

    /// <summary>Whether money moved back.</summary>
    public static bool IsRefund(TransactionNode transaction) => transaction is { Status: "SUCCESS", Kind: "REFUND" };

    public static Money Read(MoneyBag? bag) => bag is null ? Money.Zero("") : new Money(bag.ShopMoney.Amount, bag.ShopMoney.CurrencyCode);

    private static string Word(string text) => text.Trim().ToLowerInvariant().Replace(' ', '_');
}
