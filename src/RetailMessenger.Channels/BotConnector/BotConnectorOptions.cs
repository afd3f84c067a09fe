using Microsoft.Extensions.Configuration;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>
/// Settings under <c>Channels:BotConnector</c>. The channel is off unless <see cref="AppId"/> or <see cref="AllowUnauthenticated"/> is set.
/// </summary>
internal sealed class BotConnectorOptions
{
    public const string Section = "Channels:BotConnector";

    /// <summary>The bot's application (client) id in Microsoft Entra.</summary>
    public string? AppId { get; set; }

    /// <summary>The application's client secret.</summary>
    public string? AppPassword { get; set; }

    /// <summary>The directory of a single-tenant bot; null for a multi-tenant one.</summary>
    public string? TenantId { get; set; }

    /// <summary>Whether anybody may write to the bot. For development on one machine, with the Bot Framework Emulator.</summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>A PFX file with the application's certificate and its private key, in place of a secret. It is read anew for each token.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of that file, if it has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Whether <see cref="AppId"/> is that of a managed identity, so that Azure itself vouches for the bot and there is no secret.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>The application ids of other bots that may use this one as their skill, or answer as its skill.</summary>
    public IList<string> AllowedCallers { get; } = [];

    /// <summary>Which Azure Bot Service carries the bot's channels.</summary>
    public ChannelService ChannelService { get; set; }

    /// <summary>What a channel's signing key must vouch for besides the channel itself.</summary>
    public IList<string> RequiredEndorsements { get; } = [];

    /// <summary>Where access tokens are given out; null for the usual place of <see cref="ChannelService"/>.</summary>
    public Uri? LoginUrl { get; set; }

    /// <summary>Where the channel service publishes its signing keys; null for the usual place.</summary>
    public Uri? ChannelOpenIdMetadata { get; set; }

    /// <summary>Where Microsoft Entra publishes its signing keys; null for the usual place.</summary>
    public Uri? EntraOpenIdMetadata { get; set; }

    /// <summary>
    /// Where Azure gives tokens to a managed identity; null for <c>IDENTITY_ENDPOINT</c> of the environment, else the virtual machine's own.
    /// </summary>
    public Uri? ManagedIdentityEndpoint { get; set; }

    /// <summary>
    /// What App Service and Container Apps want to see there; null for <c>IDENTITY_HEADER</c> of the environment. Virtual machines have none.
    /// </summary>
    public string? ManagedIdentityHeader { get; set; }

    /// <summary>Whether the shop uses the channel.</summary>
    public bool IsOn => AppId is { Length: > 0 } || AllowUnauthenticated;

    /// <summary>The same, from settings that nobody has checked yet.</summary>
    public static bool AreSet(IConfiguration configuration) =>
        configuration[$"{Section}:{nameof(AppId)}"] is { Length: > 0 }
        || bool.TryParse(configuration[$"{Section}:{nameof(AllowUnauthenticated)}"], out var allows) && allows;
}
