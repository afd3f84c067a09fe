using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RetailMessenger.EndToEndTests.Deployment;

/// <summary>The machine's nginx with the site of <c>deploymentTemplates/vm</c>, a certificate made for it, and ports of its own.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";
    private const string Host = "bot.example.com";

    private readonly string _folder;
    private readonly X509Certificate2 _certificate;
    private readonly int _plain = ServerProcess.FindFreePort();
    private readonly int _secure = ServerProcess.FindFreePort();

    private Nginx(string folder, X509Certificate2 certificate) => (_folder, _certificate) = (folder, certificate);

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Missing => File.Exists(Program) ? null : "nginx is not installed here: apt-get install nginx.";

    /// <summary>The address that the site's file names.</summary>
    public static Uri Address { get; } = new($"https://{Host}/");

    /// <summary>Starts it; it takes calls when this returns.</summary>
    /// <param name="folder">Where it keeps what it needs.</param>
    /// <param name="ports">The ports of the nodes in the site's file, and those at which they are here.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Nginx> StartAsync(string folder, IEnumerable<(string Written, int Here)> ports, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var nginx = new Nginx(folder, certificate);
        await nginx.WriteAsync("key.pem", key.ExportPkcs8PrivateKeyPem(), cancellationToken);
        await nginx.WriteAsync("certificate.pem", certificate.ExportCertificatePem(), cancellationToken);
        await nginx.WriteAsync("locations.conf", TemplateFile.Read("vm/nginx/locations.conf"), cancellationToken);
        await nginx.WriteAsync("site.conf", nginx.Move(TemplateFile.Read("vm/nginx/retailmessenger.conf"), ports), cancellationToken);
        await nginx.WriteAsync(
            "nginx.conf",
            $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { }
            http {
                access_log off;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                include {{folder}}/site.conf;
            }
            """,
            cancellationToken);
        await nginx.RunAsync(cancellationToken);
        return nginx;
    }

    /// <summary>A client for which the site's name leads here, and its certificate is good.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port == 80 ? _plain : _secure, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.GetCertHashString() },
    });

    public async ValueTask DisposeAsync()
    {
        await RunAsync(CancellationToken.None, "-s", "stop");
        _certificate.Dispose();
    }

    private string Move(string site, IEnumerable<(string Written, int Here)> ports)
    {
        (string Written, string Here)[] moves =
        [
            ("listen 80;", $"listen 127.0.0.1:{_plain};"), ("    listen [::]:80;\n", ""),
            ("listen 443 ssl http2;", $"listen 127.0.0.1:{_secure} ssl http2;"), ("    listen [::]:443 ssl http2;\n", ""),
            ("/etc/letsencrypt/live/bot.example.com/fullchain.pem", $"{_folder}/certificate.pem"), ("/etc/letsencrypt/live/bot.example.com/privkey.pem", $"{_folder}/key.pem"),
            ("/etc/nginx/retailmessenger/locations.conf", $"{_folder}/locations.conf"),
            .. ports.Select(port => ($"server 127.0.0.1:{port.Written} ", $"server 127.0.0.1:{port.Here.ToString(CultureInfo.InvariantCulture)} ")),
        ];
        return moves.Aggregate(site, (text, move) =>
        {
            Assert.Contains(move.Written, text, StringComparison.Ordinal);
            return text.Replace(move.Written, move.Here, StringComparison.Ordinal);
        });
    }

    // It goes into the background once it listens.
    private async Task RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, ["-p", _folder, "-c", Path.Combine(_folder, "nginx.conf"), .. arguments]) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("nginx could not be started.");
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, await process.StandardError.ReadToEndAsync(cancellationToken));
    }

    private Task WriteAsync(string file, string text, CancellationToken cancellationToken) => File.WriteAllTextAsync(Path.Combine(_folder, file), text, cancellationToken);
}
