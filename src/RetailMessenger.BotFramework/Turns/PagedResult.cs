namespace RetailMessenger.BotFramework.Turns;

/// <summary>One page of a longer list.</summary>
public class PagedResult<T>
{
    /// <summary>What stands on this page.</summary>
    public T[] Items { get; set; } = [];

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }
}
