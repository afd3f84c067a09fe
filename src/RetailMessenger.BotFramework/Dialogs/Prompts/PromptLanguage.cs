namespace RetailMessenger.BotFramework.Dialogs.Prompts;

/// <summary>Decides in which language a prompt speaks and listens.</summary>
internal static class PromptLanguage
{
    /// <summary>
    /// The first of the customer's language, the prompt's default and English for which there are words. English when none of them has any.
    /// </summary>
    public static string Of(string? activityLocale, string? defaultLocale, Func<string, bool> hasWords)
    {
        foreach (var candidate in (ReadOnlySpan<string?>)[activityLocale, defaultLocale])
        {
            if (PromptCultureModels.MapToNearestLanguage(candidate) is { Length: > 0 } locale && hasWords(locale))
            {
                return locale;
            }
        }

        return PromptCultureModels.English.Locale;
    }

    /// <summary>
    /// The first of the customer's locale, with its region, and the prompt's default whose language the recognisers know; else English.
    /// </summary>
    public static string OfRecognizers(string? activityLocale, string? defaultLocale)
    {
        foreach (var candidate in (ReadOnlySpan<string?>)[activityLocale, defaultLocale])
        {
            if (PromptCultureModels.MapToNearestLanguage(candidate) is "en-us" or "es-es")
            {
                return candidate!;
            }
        }

        return PromptCultureModels.English.Locale;
    }
}
