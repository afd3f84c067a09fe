namespace RetailMessenger.Dialogs.StockNearMe;

/// <summary>What the customer has said so far.</summary>
internal sealed record StockNearMeState
{
    /// <summary>The first message.</summary>
    public string Said { get; init; } = "";

    /// <summary>Whether the product is the one that was looked at before.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>The id of the product.</summary>
    public string ProductId { get; init; } = "";

    /// <summary>The options that are settled, by name.</summary>
    public Dictionary<string, string> Options { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The option that is being asked for; empty when none is.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The state with one option more.</summary>
    public StockNearMeState With(string option, string value) =>
        this with { Asked = "", Options = new Dictionary<string, string>(Options, StringComparer.Ordinal) { [option] = value } };
}
