using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Refuses settings with which the channel could not work, or not safely.</summary>
internal sealed class TwilioOptionsCheck : IValidateOptions<TwilioOptions>
{
    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        if (!options.IsOn)
            return ValidateOptionsResult.Success;

        var failures = Problems(options).Select(failure => $"{TwilioOptions.Section}:{failure}").ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Problems(TwilioOptions options)
    {
        if (!IsSid(options.AccountSid, "AC"))
            yield return "AccountSid must be the account's id, AC and 32 digits; it stands on the first page of Twilio's console.";
        if (string.IsNullOrEmpty(options.AuthToken))
            yield return "AuthToken is missing: copy the primary auth token from Twilio's console. Without it nobody could tell forged messages.";
        if (options.ApiKeySid is not null && (!IsSid(options.ApiKeySid, "SK") || string.IsNullOrEmpty(options.ApiKeySecret)))
            yield return "ApiKeySid must be SK and 32 digits, with ApiKeySecret beside it.";
        if (string.IsNullOrEmpty(options.From) && string.IsNullOrEmpty(options.MessagingServiceSid))
            yield return "From is missing: name the shop's number, such as +15551234567, or a MessagingServiceSid.";
        if (options.MessagingServiceSid is { Length: > 0 } && !IsSid(options.MessagingServiceSid, "MG"))
            yield return "MessagingServiceSid must be MG and 32 digits.";
        if (options.WhatsAppTemplateSid is { Length: > 0 } && !IsSid(options.WhatsAppTemplateSid, "HX"))
            yield return "WhatsAppTemplateSid must be HX and 32 digits.";
        if (!options.ApiBaseUrl.IsAbsoluteUri || options.ApiBaseUrl.Scheme is not ("https" or "http"))
            yield return "ApiBaseUrl must be an address such as https://api.twilio.com.";
    }

    private static bool IsSid(string? text, string prefix) =>
        text is { Length: 34 } && text.StartsWith(prefix, StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) < 0;
}
