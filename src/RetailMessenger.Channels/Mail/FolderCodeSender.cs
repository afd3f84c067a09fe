using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Channels.Mail;

/// <summary>Leaves codes as mails in a folder, for trying things out.</summary>
internal sealed partial class FolderCodeSender(IOptions<MailOptions> options, TimeProvider time, ILogger<FolderCodeSender> logger) : ICodeSender
{
    public bool Reaches(string address) => Contact.FindEmail(address) == address;

    public async Task<bool> SendAsync(string address, string subject, string text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var name = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss}-{Guid.CreateVersion7(now):N}.eml");
        using var message = MailWriter.Write(options.Value.From, address, subject, text, now);
        try
        {
            var folder = Directory.CreateDirectory(options.Value.Folder!);
            await message.WriteToAsync(Path.Combine(folder.FullName, name), cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(exception.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "A code could not be left as a file: {Fault}")]
    private partial void LogNotWritten(string fault);
}
