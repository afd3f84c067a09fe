using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>What a receipt has to say for a network that shows receipts. A Bot Framework card has it among its facts, under names that people give.</summary>
/// <param name="Card">The card.</param>
/// <param name="OrderNumber">Of the order.</param>
/// <param name="PaymentMethod">How it was paid.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Total">What was paid.</param>
/// <param name="RecipientName">Who paid; null where no fact says.</param>
public sealed record ReceiptFacts(ReceiptCard Card, string OrderNumber, string PaymentMethod, string Currency, decimal Total, string? RecipientName)
{
    private static readonly string[] OrderNames = ["order number", "order no", "order", "numero de pedido", "pedido"];
    private static readonly string[] PaymentNames = ["payment method", "payment", "paid by", "paid with", "metodo de pago", "forma de pago", "pago"];
    private static readonly string[] CurrencyNames = ["currency", "moneda"];
    private static readonly string[] RecipientNames = ["recipient", "customer", "name", "cliente", "nombre"];
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal) { ["$"] = "USD", ["€"] = "EUR", ["£"] = "GBP" };

    /// <summary>The facts; null when the attachment is no receipt, or lacks one of them.</summary>
    public static ReceiptFacts? Find(Attachment attachment)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        if (SchemaJson.Convert<ReceiptCard>(attachment.Content) is not { } card)
            return null;

        string? Fact(string[] names) => card.Facts?.FirstOrDefault(fact => names.Contains(PlainText.Of(fact.Key), StringComparer.Ordinal))?.Value;
        return Fact(OrderNames) is { Length: > 0 } order && Fact(PaymentNames) is { Length: > 0 } payment
            && AmountIn(card.Total) is { } total && (Fact(CurrencyNames) ?? CurrencyIn(card.Total)) is { Length: 3 } currency
            ? new ReceiptFacts(card, order, payment, currency.ToUpperInvariant(), total, Fact(RecipientNames))
            : null;
    }

    /// <summary>The number in an amount such as <c>$ 1,299.90</c>, whose decimals follow a dot; null when there is none.</summary>
    public static decimal? AmountIn(string? text)
    {
        var digits = string.Concat((text ?? "").Where(character => char.IsAsciiDigit(character) || character is '.' or ',' or '-'));
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    private static string? CurrencyIn(string? text)
    {
        if (text is null)
            return null;
        var sign = Signs.Keys.FirstOrDefault(sign => text.Contains(sign, StringComparison.Ordinal));
        return sign is not null ? Signs[sign] : text.Split(' ').FirstOrDefault(word => word.Length == 3 && word.All(char.IsAsciiLetterUpper));
    }
}
