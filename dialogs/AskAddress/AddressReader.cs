using RetailMessenger.Core.Retail;

namespace RetailMessenger.Dialogs.AskAddress;

/// <summary>Reads an address that stands in one message, its parts between commas or on lines.</summary>
internal static class AddressReader
{
    private const int Fewest = 4;
    private const int Most = 6;

    /// <summary>
    /// The address: street, flat if there is one, town, region if there is one, postal code, country. Null when it is not clear which part is which.
    /// </summary>
    public static PostalAddress? Read(string text)
    {
        var parts = text.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is < Fewest or > Most || !HasDigit(parts[0]) || HasDigit(parts[^1]) || !HasDigit(parts[^2]))
            return null;

        // What stands between the street and the postal code: a town, or a flat and a town and a region, or two of them.
        var between = parts[1..^2];
        var hasFlat = between.Length == 3 || (between.Length == 2 && HasDigit(between[0]));
        var town = hasFlat ? 1 : 0;
        return between.Length > town && !HasDigit(between[town])
            ? new PostalAddress
            {
                Line1 = parts[0],
                Line2 = hasFlat ? between[0] : "",
                City = between[town],
                Region = between.Length > town + 1 ? between[town + 1] : "",
                PostalCode = parts[^2],
                Country = parts[^1],
            }
            : null;
    }

    private static bool HasDigit(string part) => part.Any(char.IsAsciiDigit);
}
