using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.BotConnector.Outbound;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>Refuses settings with which the channel could not work, or not safely.</summary>
internal sealed class BotConnectorOptionsCheck(Reach reach) : IValidateOptions<BotConnectorOptions>
{
    private const string WithoutAppId = "AppId is missing: copy the bot's application (client) id from its Azure Bot resource, Configuration.";

    public ValidateOptionsResult Validate(string? name, BotConnectorOptions options)
    {
        var failures = (options.IsOn ? Problems(options) : LeftOvers(options)).Select(failure => $"{BotConnectorOptions.Section}:{failure}").ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Problems(BotConnectorOptions options) =>
        (options.AllowUnauthenticated ? Openness(options) : Credentials(options))
            .Concat(Tenant(options)).Concat(Names(options)).Concat(Addresses(options));

    private IEnumerable<string> Openness(BotConnectorOptions options)
    {
        if (options.AppId is { Length: > 0 })
            yield return "AllowUnauthenticated cannot be together with AppId: remove it, or anybody could write in the name of any customer.";
        if (reach.FindOpening() is { } opening)
            yield return $"AllowUnauthenticated is for one machine, but others reach the server by {opening}: remove it and set AppId, or listen on localhost only.";
        if (options.AppId is not { Length: > 0 } && HasCredential(options))
            yield return WithoutAppId;
    }

    private static IEnumerable<string> Credentials(BotConnectorOptions options)
    {
        var given = Given(options).ToList();
        if (given.Count == 0)
            yield return "AppPassword is missing: copy the client secret of the application, or set CertificatePath or ManagedIdentity instead.";
        else if (given.Count > 1)
            yield return $"{given[1]} is one credential too many beside {given[0]}: keep one of them.";
        if (options.CertificatePath is { Length: > 0 } && CertificateProblem(options) is { } problem)
            yield return $"CertificatePath {problem}";
    }

    private static string? CertificateProblem(BotConnectorOptions options)
    {
        try
        {
            using var certificate = BotCertificate.Load(options);
            using var key = certificate.GetRSAPrivateKey();
            return key is null ? "has a certificate without an RSA private key: export it together with its key." : null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return "cannot be read as a PFX file: check the path, who may read it, and CertificatePassword.";
        }
    }

    private static IEnumerable<string> LeftOvers(BotConnectorOptions options)
    {
        if (HasCredential(options))
            yield return WithoutAppId;
    }

    private static IEnumerable<string> Tenant(BotConnectorOptions options)
    {
        if (options.TenantId is { Length: > 0 } tenant && !Guid.TryParseExact(tenant, "D", out _))
            yield return "TenantId must be the directory's id, such as 6f9619ff-8b86-d011-b42d-00c04fc964ff; leave it out for a multi-tenant bot.";
    }

    private static IEnumerable<string> Names(BotConnectorOptions options)
    {
        if (options.AllowedCallers.Contains("*"))
            yield return "AllowedCallers has \"*\": name the application id of each bot that may call.";
        if (!Enum.IsDefined(options.ChannelService))
            yield return $"ChannelService must be {string.Join(" or ", Enum.GetNames<ChannelService>())}.";
    }

    private static IEnumerable<string> Addresses(BotConnectorOptions options)
    {
        (string Key, Uri? Address)[] all =
        [
            (nameof(options.LoginUrl), options.LoginUrl),
            (nameof(options.ChannelOpenIdMetadata), options.ChannelOpenIdMetadata),
            (nameof(options.EntraOpenIdMetadata), options.EntraOpenIdMetadata),
        ];
        foreach (var (key, value) in all)
        {
            if (value is not null && !IsSafe(value))
                yield return $"{key} must be an address that begins with https://; http:// will do for a stand-in on this machine.";
        }

        // Azure's own are plain http, on the machine or the link.
        if (options.ManagedIdentityEndpoint is { } endpoint && !(endpoint.IsAbsoluteUri && endpoint.Scheme is "https" or "http"))
            yield return "ManagedIdentityEndpoint must be an address such as http://169.254.169.254/metadata/identity/oauth2/token.";
    }

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool HasCredential(BotConnectorOptions options) => Given(options).Any();

    private static IEnumerable<string> Given(BotConnectorOptions options)
    {
        if (options.AppPassword is { Length: > 0 })
            yield return nameof(options.AppPassword);
        if (options.CertificatePath is { Length: > 0 })
            yield return nameof(options.CertificatePath);
        if (options.ManagedIdentity)
            yield return nameof(options.ManagedIdentity);
    }
}
