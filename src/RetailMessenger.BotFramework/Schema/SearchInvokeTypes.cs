namespace RetailMessenger.BotFramework.Schema;

/// <summary>What a client is looking for.</summary>
public static class SearchInvokeTypes
{
    /// <summary>A first search.</summary>
    public const string Search = "search";

    /// <summary>An answer for a results page.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>Proposals while the user types.</summary>
    public const string Typeahead = "typeahead";
}
