using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Refuses settings with which the channel could not work, or not safely.</summary>
internal sealed class MessengerOptionsCheck : IValidateOptions<MessengerOptions>
{
    private const int LongestGreeting = 160;
    private const int MostIceBreakers = 4;
    private const int LongestIceBreaker = 80;
    private const int MostMenu = 20;
    private const int LongestMenu = 30;

    public ValidateOptionsResult Validate(string? name, MessengerOptions options)
    {
        if (!options.IsOn)
            return ValidateOptionsResult.Success;

        var failures = Missing(options).Concat(Addresses(options)).Concat(Profile(options.Profile)).Select(failure => $"{MessengerOptions.Section}:{failure}").ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Missing(MessengerOptions options)
    {
        if (string.IsNullOrEmpty(options.AppSecret))
            yield return "AppSecret is missing: copy it from the Meta app's settings, Basic. Without it nobody could tell forged messages.";
        if (string.IsNullOrEmpty(options.VerifyToken))
            yield return "VerifyToken is missing: choose a word and write the same one where the Meta app's webhook is set up.";
        if (string.IsNullOrEmpty(options.PageAccessToken))
            yield return "PageAccessToken is missing: generate it for the Page in the Meta app's Messenger settings.";
    }

    private static IEnumerable<string> Addresses(MessengerOptions options)
    {
        if (!options.ApiBaseUrl.IsAbsoluteUri || options.ApiBaseUrl.Scheme is not ("https" or "http"))
            yield return "ApiBaseUrl must be an address such as https://graph.facebook.com.";
        if (options.StaffPicture is { } picture && (!picture.IsAbsoluteUri || picture.Scheme != Uri.UriSchemeHttps))
            yield return "StaffPicture must be an address that begins with https://.";
    }

    private static IEnumerable<string> Profile(MessengerProfileOptions profile)
    {
        foreach (var text in profile.Greeting.Where(text => LocalText.Parse(text).Text.Length > LongestGreeting))
            yield return $"Profile:Greeting has more than {LongestGreeting} characters: {text}";
        if (profile.IceBreakers.Count > MostIceBreakers)
            yield return $"Profile:IceBreakers has {profile.IceBreakers.Count} questions; Messenger shows {MostIceBreakers}.";
        foreach (var text in profile.IceBreakers.Where(text => text.Length > LongestIceBreaker))
            yield return $"Profile:IceBreakers has a question of more than {LongestIceBreaker} characters: {text}";
        if (profile.Menu.Count > MostMenu)
            yield return $"Profile:Menu has {profile.Menu.Count} lines; Messenger shows {MostMenu}.";
        foreach (var text in profile.Menu.Where(text => text.Split('=')[0].Length > LongestMenu))
            yield return $"Profile:Menu has a title of more than {LongestMenu} characters: {text}";
    }
}
