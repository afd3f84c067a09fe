using System.ComponentModel.DataAnnotations;

namespace RetailMessenger.Connectors.DemoShop;

/// <summary>What a shop decides for itself.</summary>
internal sealed class DemoShopOptions
{
    public const string Section = "Connectors:DemoShop";

    /// <summary>For how many days after delivery something may be sent back or exchanged.</summary>
    [Range(0, 3650)]
    public int ReturnDays { get; set; } = 30;

    /// <summary>The categories of what is taken back from nobody.</summary>
    public IList<string> NotReturnable { get; set; } = [];

    /// <summary>The reasons for which customers may cancel an order.</summary>
    public IList<string>? CancelReasons { get; set; }

    /// <summary>The number out of which a shop without products is filled when the server starts; 0 or empty: it stays empty.</summary>
    public int? Seed { get; set; } = 1;

    /// <summary>Those, or the usual ones where the shop says none.</summary>
    internal IReadOnlyList<string> TakenReasons => CancelReasons is { Count: > 0 } reasons ? [.. reasons] : ["no longer needed", "ordered by mistake"];
}
