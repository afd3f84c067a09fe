using System.Globalization;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Orders;

/// <summary>How orders and money are put into words.</summary>
internal static class OrderWords
{
    private static readonly Texts<OrdersText> Words = TextFiles.Of<OrdersText>();

    public static Text Of(OrdersText key) => Words[key];

    public static string Say(CultureInfo culture, OrdersText key, params ReadOnlySpan<(string Name, object? Value)> values) => Words[key].In(culture, values);

    public static string NameOf(OrderStatus status, CultureInfo culture) => Say(culture, status switch
    {
        OrderStatus.Pending => OrdersText.Pending,
        OrderStatus.Processed => OrdersText.Processed,
        OrderStatus.Delivered => OrdersText.Delivered,
        OrderStatus.Cancelled => OrdersText.Cancelled,
        OrderStatus.ReturnRequested => OrdersText.ReturnRequested,
        _ => OrdersText.ExchangeRequested,
    });

    public static string NameOf(OrderItem item, CultureInfo culture) => NameOf(item.Title, item.Options, culture);

    public static string NameOf(string title, IReadOnlyDictionary<string, string> options, CultureInfo culture) => options.Count == 0
        ? title
        : Say(culture, OrdersText.Piece, ("title", title), ("options", string.Join(", ", options.Values)));

    public static string PieceWithPrice(OrderItem item, CultureInfo culture) =>
        Say(culture, OrdersText.PieceWithPrice, ("piece", NameOf(item, culture)), ("price", item.Price.ToText(culture)));

    /// <summary>The pieces in a sentence.</summary>
    public static string ListOf(IEnumerable<OrderItem> items, CultureInfo culture) => string.Join("; ", items.Select(item => NameOf(item, culture)));

    public static string NameOf(PaymentMethod? method, CultureInfo culture, bool withBalance = false) => method switch
    {
        PaymentMethod.Card card => Say(culture, OrdersText.Card, ("brand", Capitalized(card.Brand, culture)), ("digits", card.LastFour)),
        PaymentMethod.Account { Provider: "paypal" } => "PayPal",
        PaymentMethod.Account account => Capitalized(account.Provider, culture),
        PaymentMethod.GiftCard card when withBalance => Say(culture, OrdersText.GiftCardWithBalance, ("balance", card.Balance.ToText(culture))),
        PaymentMethod.GiftCard => Say(culture, OrdersText.GiftCard),
        _ => Say(culture, OrdersText.UnknownMethod),
    };

    public static string NameOf(PostalAddress address) => string.Join(
        ", ", new[] { address.Line1, address.Line2, address.City, address.Region, address.PostalCode, address.Country }.Where(part => part.Length > 0));

    /// <summary>What an operation does with the customer's money.</summary>
    public static string NameOf(OperationTerms terms, Customer? customer, CultureInfo culture)
    {
        var moves = terms.Movements.Where(movement => movement.Amount.Amount != 0).Select(movement => NameOf(movement, customer, culture)).ToList();
        return moves.Count == 0 ? Say(culture, OrdersText.NoMoney) : string.Join('\n', moves);
    }

    /// <summary>That the shop does not answer, with what can be done meanwhile.</summary>
    public static string TryLater(ITurnContext turnContext) => Say(
        turnContext.CultureOf(),
        OrdersText.TryLater,
        ("menu", CommandWords.NameOf(turnContext, Command.Menu)),
        ("person", CommandWords.NameOf(turnContext, Command.Person)));

    /// <summary>Why an operation is refused.</summary>
    public static string NameOf(RefusalReason reason, Order? order, ITurnContext turnContext)
    {
        var culture = turnContext.CultureOf();
        var key = reason switch
        {
            RefusalReason.UnequalCounts => OrdersText.NothingChosen,
            _ => Enum.Parse<OrdersText>(reason.ToString()),
        };
        return Words[key].In(
            culture,
            ("number", order?.Number),
            ("status", order is null ? null : NameOf(order.Status, culture)),
            ("person", CommandWords.NameOf(turnContext, Command.Person)));
    }

    private static string NameOf(MoneyMovement movement, Customer? customer, CultureInfo culture)
    {
        var key = (movement.Amount.Amount > 0, movement.When) switch
        {
            (true, _) => OrdersText.PaidAtOnce,
            (false, MoneyTiming.AtOnce) => OrdersText.BackAtOnce,
            (false, MoneyTiming.Days) => OrdersText.BackInDays,
            _ => OrdersText.BackOnceReceived,
        };
        var method = customer?.PaymentMethods.FirstOrDefault(known => known.Id == movement.MethodId);
        return Say(culture, key, ("amount", movement.Amount.Absolute.ToText(culture)), ("method", NameOf(method, culture)));
    }

    private static string Capitalized(string text, CultureInfo culture) => text.Length == 0 ? text : culture.TextInfo.ToTitleCase(text);
}
