using System.Globalization;

namespace RetailMessenger.BotFramework.Turns;

internal static class TurnCulture
{
    /// <summary>Takes on the culture of this name; a name that no culture has changes nothing.</summary>
    public static void Apply(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale)) return;
        try
        {
            // Predefined only: otherwise any well-formed word would pass, with the formats of no language at all.
            var culture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
        }
        catch (CultureNotFoundException)
        {
        }
    }
}
