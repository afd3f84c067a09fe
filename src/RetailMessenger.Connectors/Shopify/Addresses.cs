using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>Postal addresses between Shopify and the shop's ports.</summary>
internal static class Addresses
{
    private const int LongestCode = 3;

    private static readonly PostalAddress Unknown = new() { Line1 = "", City = "", Country = "", PostalCode = "" };

    // Customers may have written the name where the shop wants the letters.
    private static readonly FrozenDictionary<string, string> CodesByName = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => FindRegion(culture.Name))
        .OfType<RegionInfo>()
        .Where(region => region.TwoLetterISORegionName.Length == 2)
        .SelectMany(region => new[] { (Name: region.EnglishName, region.TwoLetterISORegionName), (Name: region.NativeName, region.TwoLetterISORegionName) })
        .DistinctBy(region => region.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(region => region.Name, region => region.TwoLetterISORegionName, StringComparer.OrdinalIgnoreCase);

    public static PostalAddress Read(AddressNode? address) => address is null ? Unknown : new PostalAddress
    {
        Line1 = address.Address1 ?? "",
        Line2 = address.Address2 ?? "",
        City = address.City ?? "",
        Region = address.ProvinceCode ?? address.Province ?? "",
        Country = address.CountryCodeV2 ?? address.CountryCode ?? address.Country ?? "",
        PostalCode = address.Zip ?? "",
    };

    /// <summary>Whether something can be sent there, and Shopify can be told so.</summary>
    public static bool IsComplete(PostalAddress address) => !string.IsNullOrWhiteSpace(address.Line1) && !string.IsNullOrWhiteSpace(address.City)
        && !string.IsNullOrWhiteSpace(address.PostalCode) && FindCountry(address.Country) is not null;

    /// <summary>A complete address for Shopify. Who lives there stays as it was.</summary>
    public static JsonObject Write(PostalAddress address, AddressNode? before)
    {
        var written = new JsonObject
        {
            ["address1"] = address.Line1,
            ["address2"] = address.Line2,
            ["city"] = address.City,
            ["countryCode"] = FindCountry(address.Country),
            ["zip"] = address.PostalCode,
        };
        if (address.Region.Length > 0)
            written[address.Region.Length <= LongestCode ? "provinceCode" : "province"] = address.Region;
        Keep(written, "firstName", before?.FirstName);
        Keep(written, "lastName", before?.LastName);
        Keep(written, "phone", before?.Phone);
        Keep(written, "company", before?.Company);
        return written;
    }

    private static void Keep(JsonObject written, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            written[field] = value;
    }

    private static RegionInfo? FindRegion(string culture)
    {
        try
        {
            return new RegionInfo(culture);
        }
        catch (ArgumentException)
        {
            // Some machines know languages that belong to no country.
            return null;
        }
    }

    private static string? FindCountry(string country)
    {
        var text = country.Trim();
        return text is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', >= 'A' and <= 'Z' or >= 'a' and <= 'z']
            ? text.ToUpperInvariant()
            : CodesByName.GetValueOrDefault(text);
    }
}
