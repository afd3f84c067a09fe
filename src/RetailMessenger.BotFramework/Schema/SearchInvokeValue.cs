namespace RetailMessenger.BotFramework.Schema;

/// <summary>The value of an <c>application/search</c> invoke.</summary>
public class SearchInvokeValue : SchemaObject
{
    /// <summary>One of <see cref="SearchInvokeTypes"/>; may be missing on some channels.</summary>
    public string? Kind { get; set; }

    /// <summary>What is sought.</summary>
    public string? QueryText { get; set; }

    /// <summary>Which part of the results.</summary>
    public SearchInvokeOptions? QueryOptions { get; set; }

    /// <summary>What the client adds.</summary>
    public object? Context { get; set; }
}
