using Microsoft.Extensions.Options;
using RetailMessenger.Channels.WebChat.Http;

namespace RetailMessenger.Channels.WebChat;

/// <summary>Refuses settings with a message that names the key and says what is expected.</summary>
internal sealed class WebChatOptionsCheck : IValidateOptions<WebChatOptions>
{
    private const int ShortestSecret = 16;

    // RFC 7518, section 3.2: as long as the hash.
    private const int ShortestIdentitySecret = 32;

    public ValidateOptionsResult Validate(string? name, WebChatOptions options)
    {
        var failures = Secrets(options).Concat(AllowedOrigins(options)).Concat(Account(options)).Concat(Times(options)).Concat(Sizes(options))
            .Concat(Rates(options.RateLimits))
            .Select(failure => $"{WebChatOptions.Section}:{failure}").ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Secrets(WebChatOptions options)
    {
        if (options.Secret is { Length: < ShortestSecret })
            yield return $"Secret must have at least {ShortestSecret} characters.";
        if (options.PreviousSecret is { Length: < ShortestSecret })
            yield return $"PreviousSecret must have at least {ShortestSecret} characters.";
        if (options.IdentitySecret is { Length: < ShortestIdentitySecret })
            yield return $"IdentitySecret must have at least {ShortestIdentitySecret} characters.";
        if (options is { PreviousSecret: not null, Secret: null })
            yield return "PreviousSecret needs a Secret that follows it.";
    }

    private static IEnumerable<string> AllowedOrigins(WebChatOptions options) =>
        from origin in options.AllowedOrigins
        where !string.IsNullOrEmpty(origin) && Origins.Read(origin) is null
        select $"AllowedOrigins has \"{origin}\"; an origin is a scheme and a host, such as https://shop.example.com, without a path.";

    private static IEnumerable<string> Account(WebChatOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.BotId))
            yield return "BotId must not be empty.";
        if (string.IsNullOrWhiteSpace(options.BotName))
            yield return "BotName must not be empty.";
    }

    private static IEnumerable<string> Times(WebChatOptions options)
    {
        if (options.QuietTime < TimeSpan.Zero || options.QuietTime > TimeSpan.FromMinutes(1))
            yield return "QuietTime must be between 00:00:00 and 00:01:00.";
        if (options.TokenLifetime < TimeSpan.FromMinutes(1) || options.TokenLifetime > TimeSpan.FromDays(1))
            yield return "TokenLifetime must be between 00:01:00 and 1.00:00:00.";
        if (options.UploadTimeLimit < TimeSpan.FromSeconds(5) || options.UploadTimeLimit > TimeSpan.FromHours(1))
            yield return "UploadTimeLimit must be between 00:00:05 and 01:00:00.";
        if (options.ResumeLifetime < options.TokenLifetime || options.ResumeLifetime > TimeSpan.FromDays(400))
            yield return "ResumeLifetime must be between TokenLifetime and 400.00:00:00.";
    }

    private static IEnumerable<string> Sizes(WebChatOptions options)
    {
        if (options.KeyNumber < 1)
            yield return "KeyNumber must be 1 or more.";
        if (options.MostActivityCharacters is < 1024 or > 4 * 1024 * 1024)
            yield return "MostActivityCharacters must be between 1024 and 4194304.";
        if (options.MostFiles is < 0 or > 100)
            yield return "MostFiles must be between 0 and 100.";
        if (options.MostFileBytes is < 1 or > 100 * 1024 * 1024)
            yield return "MostFileBytes must be between 1 and 104857600.";
        if (options.MostUploadBytes < options.MostFileBytes || options.MostUploadBytes > 1024 * 1024 * 1024)
            yield return "MostUploadBytes must be between MostFileBytes and 1073741824.";
        if (options.MostUploadsAtOnce is < 1 or > 1000)
            yield return "MostUploadsAtOnce must be between 1 and 1000.";
    }

    private static IEnumerable<string> Rates(WebChatRateLimits rates)
    {
        (string Key, int Value)[] all =
        [
            (nameof(rates.StartsPerMinutePerAddress), rates.StartsPerMinutePerAddress),
            (nameof(rates.SessionsPerMinutePerAddress), rates.SessionsPerMinutePerAddress),
            (nameof(rates.PostsPerMinutePerConversation), rates.PostsPerMinutePerConversation),
            (nameof(rates.PostsPerMinutePerAddress), rates.PostsPerMinutePerAddress),
            (nameof(rates.UploadsPerMinutePerConversation), rates.UploadsPerMinutePerConversation),
            (nameof(rates.CallsPerMinutePerConversation), rates.CallsPerMinutePerConversation),
        ];
        foreach (var (key, value) in all)
        {
            if (value is < 0 or > 1_000_000)
                yield return $"RateLimits:{key} must be between 0 (no limit) and 1000000.";
        }

        if (rates.PostBurst is < 1 or > 1_000_000)
            yield return "RateLimits:PostBurst must be between 1 and 1000000.";
    }
}
