using Microsoft.Extensions.Logging;
using RetailMessenger.Channels.Twilio.Sending;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Sends codes as text messages. They stand in no conversation, so that nobody reads them there later.</summary>
internal sealed partial class TwilioCodeSender(TwilioApi api, TwilioSettings settings, ILogger<TwilioCodeSender> logger) : ICodeSender
{
    public bool Reaches(string address) =>
        Contact.ToE164(address) == address && (settings.Options.From is { Length: > 0 } || settings.Options.MessagingServiceSid is { Length: > 0 });

    public async Task<bool> SendAsync(string address, string subject, string text, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.SendAsync(TwilioWriter.WriteAlone(address, text, settings.Options), cancellationToken);
            if (!answer.IsGood)
                LogNotSent(answer.Error?.Code ?? (int)answer.Status);
            return answer.IsGood;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNotSent(0);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "A code could not be sent by SMS: Twilio's error {Code}")]
    private partial void LogNotSent(int code);
}
