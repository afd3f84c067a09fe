namespace RetailMessenger.Core.Conversations;

/// <summary>The address under which the outside world reaches the server.</summary>
/// <param name="Url">Scheme, host and port; null when it is not configured, and each request's own address has to do.</param>
public sealed record PublicAddress(Uri? Url);
