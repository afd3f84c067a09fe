using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>Prices as shops write them.</summary>
internal static class Prices
{
    public const string Currency = "USD";

    /// <summary>A price by chance, more often a low one.</summary>
    public static decimal Between((int From, int To) range, SeedRandom random)
    {
        var share = Math.Min(random.Below(1000), random.Below(1000)) / 1000m;
        return range.From + ((range.To - range.From) * share);
    }

    /// <summary>The price of a variant, and what it was before when it is reduced.</summary>
    public static (Money Price, Money? Former) Of(decimal basic, int extraPercent, int reductionPercent)
    {
        var full = Money(basic * (100 + extraPercent) / 100);
        var reduced = Money(full.Amount * (100 - reductionPercent) / 100);
        return reductionPercent > 0 && reduced < full ? (reduced, full) : (full, null);
    }

    // 12.49, 12.99; from 100 whole dollars that end in 9.
    private static Money Money(decimal amount) => new(
        amount >= 100 ? (decimal.Floor(amount / 10) * 10) + 9 : decimal.Floor(amount) + (amount < 30 && decimal.Floor(amount * 10) % 2 == 0 ? 0.49m : 0.99m),
        Currency);
}
