namespace RetailMessenger.Connectors.Shopify;

/// <summary>
/// Shopify's ids, such as <c>gid://shopify/Order/1001</c>. Outside of this folder only what stands after the kind is used; it is taken as it is, for
/// Shopify does not promise that it is a number.
/// </summary>
internal static class ShopifyId
{
    private const string Prefix = "gid://shopify/";
    private const int Longest = 64;

    /// <summary>The id without its kind.</summary>
    public static string Short(string id)
    {
        var end = id.IndexOf('?', StringComparison.Ordinal);
        var whole = end < 0 ? id : id[..end];
        return whole[(whole.LastIndexOf('/') + 1)..];
    }

    /// <summary>Shopify's id of a thing of a kind; null when there can be none.</summary>
    public static string? Full(string kind, string id) =>
        id is { Length: > 0 and <= Longest } && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_') ? $"{Prefix}{kind}/{id}" : null;
}
