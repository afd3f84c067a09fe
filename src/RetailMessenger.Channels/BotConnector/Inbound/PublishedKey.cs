using Microsoft.IdentityModel.Tokens;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>A key with which tokens are signed.</summary>
/// <param name="Key">Verifies signatures.</param>
/// <param name="Issuer">Who signs with it, where it says so; may hold <c>{tenantid}</c>.</param>
/// <param name="Endorsements">The channels, and what else, it may speak for.</param>
internal sealed record PublishedKey(SecurityKey Key, string? Issuer, IReadOnlyList<string> Endorsements)
{
    /// <summary>Whether tokens of an issuer may be signed with it: the key of one directory does not open another one.</summary>
    public bool MaySignFor(string issuer) => DirectoryOf(Issuer) is not { } own || own == DirectoryOf(issuer);

    private static string? DirectoryOf(string? issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var address)
        && address.Segments is [_, var first, ..] && Guid.TryParse(first.TrimEnd('/'), out var id)
            ? id.ToString()
            : null;
}
