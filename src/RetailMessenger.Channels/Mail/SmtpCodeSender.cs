using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Channels.Mail;

/// <summary>Sends codes by an SMTP server. What fails is logged without whom it was for.</summary>
internal sealed partial class SmtpCodeSender(IOptions<MailOptions> options, TimeProvider time, ILogger<SmtpCodeSender> logger) : ICodeSender
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public bool Reaches(string address) => Contact.FindEmail(address) == address;

    public async Task<bool> SendAsync(string address, string subject, string text, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var limit = new CancellationTokenSource(Longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = new SmtpClient();
            var security = settings.Port == 465 ? SecureSocketOptions.SslOnConnect : settings.AllowPlain ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
            await client.ConnectAsync(settings.Host!, settings.Port, security, both.Token);
            if (!string.IsNullOrWhiteSpace(settings.User))
                await client.AuthenticateAsync(settings.User, settings.Password!, both.Token);
            await client.SendAsync(MailWriter.Write(settings.From, address, subject, text, time.GetUtcNow()), both.Token);
            await client.DisconnectAsync(true, both.Token);
            return true;
        }
        catch (Exception exception) when (
            exception is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or NotSupportedException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNotSent(exception.GetType().Name, settings.Host!);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "A code could not be sent by e-mail ({Fault}): the mail server {Host} did not take it")]
    private partial void LogNotSent(string fault, string host);
}
