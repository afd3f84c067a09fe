using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels;

/// <summary>Whether anybody but this machine reaches the server, for what is safe on one machine alone.</summary>
internal sealed class Reach(IConfiguration configuration, PublicAddress address)
{
    /// <summary>The setting by which others reach it; null when none does.</summary>
    public string? FindOpening()
    {
        if (address.Url is { } url && !(url.IsAbsoluteUri && url.IsLoopback))
            return "Server:PublicUrl";
        if (AddressesIn(configuration["urls"]).Any(listened => !IsLocal(listened)))
            return "Urls";
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any(endpoint => AddressesIn(endpoint["Url"]).Any(listened => !IsLocal(listened))))
            return "Kestrel:Endpoints";

        // A port alone is listened to on all addresses.
        return string.IsNullOrEmpty(configuration["urls"]) && (configuration["http_ports"] ?? configuration["https_ports"]) is { Length: > 0 } ? "HTTP_PORTS" : null;
    }

    private static string[] AddressesIn(string? text) => (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsLocal(string listened)
    {
        try
        {
            var host = BindingAddress.Parse(listened).Host;
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var parsed) && IPAddress.IsLoopback(parsed));
        }
        catch (FormatException)
        {
            // The server says so itself.
            return true;
        }
    }
}
