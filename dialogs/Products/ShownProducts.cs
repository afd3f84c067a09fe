namespace RetailMessenger.Dialogs.Products;

/// <summary>The products that a customer saw last, so that "the second" and "is it in stock" mean something.</summary>
internal sealed class ShownProducts
{
    /// <summary>Their ids, in the order in which they were shown.</summary>
    public List<string> Ids { get; set; } = [];

    /// <summary>Their titles as they were shown.</summary>
    public List<string> Titles { get; set; } = [];

    /// <summary>The one that was looked at last; null when none was since the list was shown.</summary>
    public string? Current { get; set; }
}
