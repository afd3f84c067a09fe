using System.Globalization;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>The currencies that countries have, as the platform knows them.</summary>
internal static class Currencies
{
    private static readonly HashSet<string> Known = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol).Where(currency => currency.Length == 3).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string currency) => currency.Length == 3 && Known.Contains(currency);
}
