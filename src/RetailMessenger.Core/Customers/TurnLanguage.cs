using System.Globalization;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Customers;

/// <summary>
/// The language of a turn. It stands in the locale of the turn's own copy of the activity, where prompts read it and from where replies take it.
/// </summary>
public static class TurnLanguage
{
    /// <summary>The language to speak in this turn.</summary>
    public static Language LanguageOf(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Language.Find(turnContext.Activity.Locale) ?? Language.English;
    }

    /// <summary>How to write words, dates and numbers in this turn: with the customer's region where it is known.</summary>
    public static CultureInfo CultureOf(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return FindCulture(turnContext.Activity.Locale) ?? turnContext.LanguageOf().Culture;
    }

    /// <summary>Speaks that language from now on in this turn.</summary>
    internal static void Speak(this ITurnContext turnContext, Language language)
    {
        var culture = FindCulture(turnContext.Activity.Locale);
        turnContext.Activity.Locale = culture is not null && Language.Find(culture.Name) == language ? culture.Name : language.Code;
    }

    private static CultureInfo? FindCulture(string? locale)
    {
        if (Language.Find(locale) is null)
            return null;
        try
        {
            return CultureInfo.GetCultureInfo(locale!, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            // a client may send anything as its locale
            return null;
        }
    }
}
