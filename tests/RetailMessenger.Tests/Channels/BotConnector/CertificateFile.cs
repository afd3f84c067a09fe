using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>A certificate of the bot in a file.</summary>
internal sealed class CertificateFile : IDisposable
{
    public const string Password = "the password of the file";

    private readonly RSA _key = RSA.Create(2048);

    public CertificateFile() => Renew();

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"bot-{Guid.NewGuid():N}.pfx");

    public X509Certificate2 Certificate { get; private set; } = null!;

    public void Renew()
    {
        Certificate?.Dispose();
        var request = new CertificateRequest("CN=bot", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Certificate = request.CreateSelfSigned(now, now.AddYears(1));
        File.WriteAllBytes(Path, Certificate.Export(X509ContentType.Pfx, Password));
    }

    /// <summary>The certificate without its key.</summary>
    public void KeepPublicHalf()
    {
        using var half = X509CertificateLoader.LoadCertificate(Certificate.RawData);
        File.WriteAllBytes(Path, half.Export(X509ContentType.Pfx, Password)!);
    }

    public void Dispose()
    {
        File.Delete(Path);
        Certificate.Dispose();
        _key.Dispose();
    }
}
