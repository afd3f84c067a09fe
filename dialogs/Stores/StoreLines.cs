using System.Globalization;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Stores;

/// <summary>What is said of stores.</summary>
internal static class StoreLines
{
    private const double MileInKilometres = 1.609344;

    private static readonly Texts<StoresText> Words = TextFiles.Of<StoresText>();

    /// <summary>Where it is, its number, and where a map shows it.</summary>
    public static string WhereIn(this Store store, CultureInfo culture)
    {
        var address = store.Address;
        var line = Words[StoresText.Address].In(
            culture, ("line", string.Join(", ", new[] { address.Line1, address.Line2 }.Where(part => part.Length > 0))),
            ("city", address.City), ("region", address.Region), ("code", address.PostalCode)).Replace("  ", " ", StringComparison.Ordinal);
        var url = string.Create(
            CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={store.Latitude:0.#####}&mlon={store.Longitude:0.#####}");
        var phone = store.Phone.Length > 0 ? Words[StoresText.Phone].In(culture, ("phone", store.Phone)) : "";
        return string.Join("\n\n", new[] { line, phone, Words[StoresText.Map].In(culture, ("url", url)) }.Where(part => part.Length > 0));
    }

    /// <summary>How far it is, in what people of the culture or the store's country measure with.</summary>
    public static string DistanceIn(this Store store, double kilometres, CultureInfo culture)
    {
        var countsMiles = culture.IsNeutralCulture
            ? store.Address.Country is "US" or "GB" or "USA" or "United States" or "United Kingdom"
            : !new RegionInfo(culture.Name).IsMetric || culture.Name == "en-GB";
        return countsMiles
            ? Words[StoresText.Miles].In(culture, ("distance", kilometres / MileInKilometres))
            : Words[StoresText.Kilometres].In(culture, ("distance", kilometres));
    }

    /// <summary>When it is open on a day, with the day's name when it is a special one.</summary>
    public static string HoursIn(this OpeningTimes times, DateOnly day, CultureInfo culture)
    {
        var spans = times.On(day).Select(span => Words[StoresText.Hours].In(culture, ("opens", span.Opens), ("closes", span.Closes))).ToList();
        var hours = spans.Count == 0 ? Words[StoresText.Closed].In(culture)
            : spans.Aggregate((one, other) => Words[StoresText.And].In(culture, ("one", one), ("other", other)));
        return times.FindSpecial(day) is not { Name.Length: > 0 } special ? hours
            : Words[StoresText.HoursNamed].In(culture, ("name", special.Name), ("hours", hours));
    }
}
