using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.ChangeItems;

/// <summary>Puts other variants of the same products into a pending order, after a yes. Can be done once for an order.</summary>
internal sealed class ChangeItemsDialog(OwnShop shop, ICatalog catalog) : SwapDialog<ChangeItemsText>(Name, shop, catalog)
{
    private const string Name = "changeItems";

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<ChangeItemsText>()[ChangeItemsText.Title],
        Explanation = TextFiles.Of<ChangeItemsText>()[ChangeItemsText.Explanation],
        Sample = TextFiles.Of<ChangeItemsText>()[ChangeItemsText.Sample],
    };

    protected override ChangeItemsText? Left => ChangeItemsText.Left;

    protected override OrderFilter Among => OrderFilter.Pending;

    protected override RefusalReason Otherwise => RefusalReason.NotPending;

    protected override ChangeItemsText AskPieces => ChangeItemsText.AskPieces;

    protected override ChangeItemsText AllOfThem => ChangeItemsText.AllOfThem;

    protected override ChangeItemsText PiecesUnusable => ChangeItemsText.PiecesUnusable;

    protected override ChangeItemsText AskMethod => ChangeItemsText.AskMethod;

    protected override ChangeItemsText Summary => ChangeItemsText.Summary;

    protected override ChangeItemsText Swapped => ChangeItemsText.Swapped;

    protected override ShopOperation Make(Order order, IReadOnlyList<string> variantIds, IReadOnlyList<string> newVariantIds, string methodId) =>
        new ShopOperation.ChangeOrderItems(order.CustomerId, order.Number, variantIds, newVariantIds, methodId);
}
