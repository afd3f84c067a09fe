namespace RetailMessenger.Connectors.Shopify;

/// <summary>A term of Shopify's search syntax, whose value is looked for as a phrase and never read as syntax.</summary>
internal static class SearchTerm
{
    public static string Of(string field, string value) =>
        $"{field}:\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
