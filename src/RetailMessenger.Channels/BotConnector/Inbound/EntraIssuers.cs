using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>
/// The issuers from which other bots and the Emulator may have their tokens: Microsoft's own directories for bots, and the bot's. Never the directory
/// that a token itself names.
/// </summary>
internal sealed class EntraIssuers(IOptions<BotConnectorOptions> options, ConnectorCloud cloud)
{
    private const string Government = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    private static readonly string[] Directories =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    public IReadOnlySet<string> All { get; } = new HashSet<string>(
        [
            .. Directories.SelectMany(directory => Both("https://login.microsoftonline.com", directory)),
            .. Both("https://login.microsoftonline.us", Government),
            .. options.Value.TenantId is { Length: > 0 } own ? Both(cloud.EntraIssuer, own.ToLowerInvariant()) : [],
        ],
        StringComparer.Ordinal);

    // The first is how version 1 tokens name a directory, the second how version 2 tokens do.
    private static IEnumerable<string> Both(string host, string directory) => [$"https://sts.windows.net/{directory}/", $"{host}/{directory}/v2.0"];
}
