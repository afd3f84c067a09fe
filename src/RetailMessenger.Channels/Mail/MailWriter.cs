using MimeKit;

namespace RetailMessenger.Channels.Mail;

internal static class MailWriter
{
    public static MimeMessage Write(string from, string to, string subject, string text, DateTimeOffset date)
    {
        var message = new MimeMessage { Subject = subject, Date = date, Body = new TextPart("plain") { Text = text } };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(new MailboxAddress("", to));

        // So that no holiday notice answers (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
