namespace RetailMessenger.Core.Webhooks;

/// <summary>A call as it arrived, byte for byte.</summary>
/// <param name="Method">The method in upper case.</param>
/// <param name="Target">Path and query as they stood on the wire, escapes untouched.</param>
/// <param name="Host">Scheme and host, such as <c>https://bot.example.com</c>: the public address where one is set, else what the request says of itself.</param>
/// <param name="Body">The raw body.</param>
/// <param name="Header">All values of a header; empty when it is not there.</param>
/// <param name="Query">The first value of a query parameter, decoded; null when it is not there.</param>
public sealed record WebhookRequest(
    string Method,
    string Target,
    string Host,
    ReadOnlyMemory<byte> Body,
    Func<string, IReadOnlyList<string?>> Header,
    Func<string, string?> Query)
{
    /// <summary>The whole address as the caller knows it.</summary>
    public string Url => Host + Target;

    /// <summary>The value of a header that stands there once; null when it is missing, or there twice.</summary>
    public string? OnlyHeader(string name) => Header(name) is [{ Length: > 0 } value] ? value : null;
}
