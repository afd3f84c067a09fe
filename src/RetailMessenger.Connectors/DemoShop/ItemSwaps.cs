using System.Diagnostics.CodeAnalysis;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop;

/// <summary>Pieces of an order that give way to other variants of their product.</summary>
internal static class ItemSwaps
{
    /// <summary>Looks whether pieces may be swapped, and what it costs; or says why not.</summary>
    public static bool TryFind(
        Order order,
        IReadOnlyList<string> goes,
        IReadOnlyList<string> comes,
        IReadOnlyDictionary<string, Product> products,
        Customer customer,
        string methodId,
        [NotNullWhen(true)] out ItemsChange? swap,
        [NotNullWhen(false)] out ShopDecision? refusal)
    {
        swap = null;
        refusal = FindRefusal(order, goes, comes, products);
        if (refusal is not null)
            return false;

        var swaps = goes.Zip(comes, (gone, come) => new ItemSwap(gone, come)).ToList();
        var difference = swaps.Select(each => Difference(order, each, products)).Aggregate(Money.Zero(order.Items[0].Price.Currency), (sum, each) => sum + each);
        if (Settlement.Find(customer, methodId) is not { } method)
            refusal = ShopRules.Refuse(RefusalReason.UnknownPaymentMethod, methodId);
        else if (!Settlement.Covers(method, difference))
            refusal = ShopRules.Refuse(RefusalReason.GiftCardTooLow, methodId);
        else if (swaps.Count == 0)
            refusal = ShopRules.Refuse(RefusalReason.NothingChosen);
        else
            swap = new ItemsChange(swaps, difference, methodId);
        return refusal is null;
    }

    /// <summary>The first variant of which the order has fewer pieces than are named; null when it has them all.</summary>
    public static string? FindMissing(Order order, IReadOnlyList<string> variantIds) => variantIds.FirstOrDefault(
        id => variantIds.Count(other => other == id) > order.Items.Count(item => item.VariantId == id));

    /// <summary>An order's pieces after the swaps, each in the place of the one that goes.</summary>
    public static IReadOnlyList<OrderItem> Apply(IReadOnlyList<OrderItem> items, IReadOnlyList<ItemSwap> swaps, IReadOnlyDictionary<string, Product> products)
    {
        var changed = items.ToList();
        foreach (var swap in swaps)
        {
            var place = changed.FindIndex(item => item.VariantId == swap.VariantId);
            var variant = FindVariant(products, changed[place].ProductId, swap.NewVariantId)!;
            changed[place] = changed[place] with { VariantId = variant.Id, Price = variant.Price, Options = variant.Options };
        }

        return changed;
    }

    private static ShopDecision? FindRefusal(Order order, IReadOnlyList<string> goes, IReadOnlyList<string> comes, IReadOnlyDictionary<string, Product> products)
    {
        if (FindMissing(order, goes) is { } missing)
            return ShopRules.Refuse(RefusalReason.ItemNotInOrder, missing);
        if (goes.Count != comes.Count)
            return ShopRules.Refuse(RefusalReason.UnequalCounts);

        var unavailable = goes.Zip(comes).FirstOrDefault(pair => FindVariant(products, Find(order, pair.First).ProductId, pair.Second) is not { IsAvailable: true });
        return unavailable.Second is null ? null : ShopRules.Refuse(RefusalReason.ReplacementUnavailable, unavailable.Second);
    }

    private static Money Difference(Order order, ItemSwap swap, IReadOnlyDictionary<string, Product> products)
    {
        var item = Find(order, swap.VariantId);
        return FindVariant(products, item.ProductId, swap.NewVariantId)!.Price - item.Price;
    }

    private static OrderItem Find(Order order, string variantId) => order.Items.First(item => item.VariantId == variantId);

    private static ProductVariant? FindVariant(IReadOnlyDictionary<string, Product> products, string productId, string variantId) =>
        products.GetValueOrDefault(productId)?.Variants.FirstOrDefault(variant => variant.Id == variantId);
}
