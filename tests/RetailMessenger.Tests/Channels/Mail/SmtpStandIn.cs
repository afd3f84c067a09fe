using System.Net;
using System.Net.Sockets;

namespace RetailMessenger.Tests.Channels.Mail;

/// <summary>A mail server that takes one mail (RFC 5321), or refuses it.</summary>
internal sealed class SmtpStandIn : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpStandIn(bool refuses = false)
    {
        _listener.Start();
        Mail = ReceiveAsync(refuses);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mail as it came, once it has; empty when it was refused.</summary>
    public Task<string> Mail { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<string> ReceiveAsync(bool refuses)
    {
        using var client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 mail.example.com");
        var mail = "";
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.Ordinal) && refuses)
            {
                await writer.WriteLineAsync("550 No such mailbox");
            }
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 Go on");
                while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } text and not ".")
                    mail += text + "\n";
                await writer.WriteLineAsync("250 Taken");
            }
            else
            {
                await writer.WriteLineAsync(line == "QUIT" ? "221 Bye" : "250 OK");
            }
        }

        return mail;
    }
}
