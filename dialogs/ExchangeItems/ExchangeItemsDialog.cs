using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.ExchangeItems;

/// <summary>Asks to have other variants of the same products in place of delivered pieces, after a yes.</summary>
internal sealed class ExchangeItemsDialog(OwnShop shop, ICatalog catalog) : SwapDialog<ExchangeItemsText>(Name, shop, catalog)
{
    private const string Name = "exchangeItems";

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<ExchangeItemsText>()[ExchangeItemsText.Title],
        Explanation = TextFiles.Of<ExchangeItemsText>()[ExchangeItemsText.Explanation],
        Sample = TextFiles.Of<ExchangeItemsText>()[ExchangeItemsText.Sample],
    };

    protected override ExchangeItemsText? Left => ExchangeItemsText.Left;

    protected override OrderFilter Among => OrderFilter.Delivered;

    protected override RefusalReason Otherwise => RefusalReason.NotDelivered;

    protected override ExchangeItemsText AskPieces => ExchangeItemsText.AskPieces;

    protected override ExchangeItemsText AllOfThem => ExchangeItemsText.AllOfThem;

    protected override ExchangeItemsText PiecesUnusable => ExchangeItemsText.PiecesUnusable;

    protected override ExchangeItemsText AskMethod => ExchangeItemsText.AskMethod;

    protected override ExchangeItemsText Summary => ExchangeItemsText.Summary;

    protected override ExchangeItemsText Swapped => ExchangeItemsText.Swapped;

    protected override ShopOperation Make(Order order, IReadOnlyList<string> variantIds, IReadOnlyList<string> newVariantIds, string methodId) =>
        new ShopOperation.ExchangeItems(order.CustomerId, order.Number, variantIds, newVariantIds, methodId);
}
