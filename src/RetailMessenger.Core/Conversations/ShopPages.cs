namespace RetailMessenger.Core.Conversations;

/// <summary>The pages of other addresses that may show the chat.</summary>
/// <param name="Origins">Their origins as browsers write them: scheme, host in ASCII, and a port that is not the scheme's own.</param>
public sealed record ShopPages(IReadOnlyCollection<string> Origins);
