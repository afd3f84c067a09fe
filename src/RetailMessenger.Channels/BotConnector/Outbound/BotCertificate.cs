using System.Security.Cryptography.X509Certificates;

namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>The certificate by which the bot proves who it is.</summary>
internal static class BotCertificate
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no PFX file, or the password is wrong.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The server may not read it.</exception>
    public static X509Certificate2 Load(BotConnectorOptions options) =>
        X509CertificateLoader.LoadPkcs12(File.ReadAllBytes(options.CertificatePath!), options.CertificatePassword);
}
