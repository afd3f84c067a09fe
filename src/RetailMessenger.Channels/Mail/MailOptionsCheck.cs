using Microsoft.Extensions.Options;
using MimeKit;

namespace RetailMessenger.Channels.Mail;

internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        if (!MailboxAddress.TryParse(options.From, out _))
            return ValidateOptionsResult.Fail($"{MailOptions.Section}:{nameof(MailOptions.From)} is no e-mail address.");
        return string.IsNullOrWhiteSpace(options.User) == string.IsNullOrWhiteSpace(options.Password)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{MailOptions.Section}:{nameof(MailOptions.User)} and {nameof(MailOptions.Password)} go together: set both or neither.");
    }
}
