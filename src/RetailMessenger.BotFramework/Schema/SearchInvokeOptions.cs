namespace RetailMessenger.BotFramework.Schema;

/// <summary>Which part of a search's results is wanted.</summary>
public class SearchInvokeOptions : SchemaObject
{
    /// <summary>How many to leave out from the start.</summary>
    public int Skip { get; set; }

    /// <summary>How many at most.</summary>
    public int Top { get; set; }
}
