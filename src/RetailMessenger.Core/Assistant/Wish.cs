namespace RetailMessenger.Core.Assistant;

/// <summary>Something that a customer asked for in one message with something else.</summary>
public sealed class Wish
{
    /// <summary>The dialog that does it.</summary>
    public string DialogId { get; set; } = "";

    /// <summary>The customer's words for it.</summary>
    public string Words { get; set; } = "";
}
