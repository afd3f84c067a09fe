namespace RetailMessenger.Core.Assistant;

/// <summary>Something that a customer asked for in one message with something else.</summary>
public sealed class Wish
{
    /// <summary>The dialog that does it.</summary>
    public string DialogId { get; set; } = "";

    /// <summary>The customer's words for it.</summary>
    public string Words { get; set; } = "";

    /// <summary>What they say in the slot of a pattern; null when there is none.</summary>
    public string? Slot { get; set; }
}
