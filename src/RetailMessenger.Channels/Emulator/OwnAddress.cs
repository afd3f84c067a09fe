using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Emulator;

/// <summary>Where this process itself listens.</summary>
internal sealed class OwnAddress(IServer server, PublicAddress address)
{
    /// <summary>An address that this machine can call.</summary>
    public string Url => (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000")
        .Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).TrimEnd('/');

    /// <summary>The address for which a network signs.</summary>
    public string SignedUrl => address.Url?.GetLeftPart(UriPartial.Authority) ?? Url;
}
