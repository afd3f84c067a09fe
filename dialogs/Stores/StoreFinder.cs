using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Stores;

/// <summary>Finds the stores that a text names, by postal code, name or town, with slips.</summary>
internal static class StoreFinder
{
    private const double EarthRadius = 6371;

    /// <summary>All that are named; what is named more closely leaves out what is only near.</summary>
    public static IReadOnlyList<Store> FindIn(string? text, IReadOnlyList<Store> stores)
    {
        var words = PlainText.WordsOf(text);
        var byCode = stores.Where(store => Says(words, store.Address.PostalCode)).ToList();
        if (byCode.Count > 0)
            return byCode;
        var byName = stores.Where(store => Says(words, store.Name)).ToList();
        if (byName.Count > 0)
            return byName;
        var byTown = stores.Where(store => Says(words, store.Address.City)).ToList();
        return byTown.Count > 0 ? byTown : [.. stores.Where(store => IsPartOfOneName(words, store, stores))];
    }

    /// <summary>The text without what names the stores.</summary>
    public static string Without(string text, IReadOnlyList<Store> named)
    {
        var names = named.SelectMany(store => PlainText.WordsOf($"{store.Name} {store.Address.City} {store.Address.PostalCode}")).ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !PlainText.WordsOf(word).Any(names.Contains)));
    }

    /// <summary>How far it is along the earth, in kilometres.</summary>
    public static double Kilometres(double latitude, double longitude, Store store)
    {
        var (north, east) = (double.DegreesToRadians(store.Latitude - latitude), double.DegreesToRadians(store.Longitude - longitude));
        var half = Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(double.DegreesToRadians(latitude)) * Math.Cos(double.DegreesToRadians(store.Latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(half));
    }

    private static bool Says(string[] words, string name)
    {
        var parts = PlainText.WordsOf(name);
        for (var i = 0; parts.Length > 0 && i <= words.Length - parts.Length; i++)
        {
            if (parts.Select((part, at) => IsLike(words[i + at], part)).All(like => like))
                return true;
        }

        return false;
    }

    // "Galleria" for "Houston Galleria", as long as no other store has the word.
    private static bool IsPartOfOneName(string[] words, Store store, IReadOnlyList<Store> stores) => PlainText.WordsOf(store.Name)
        .Where(part => part.Length > 3 && words.Any(word => IsLike(word, part)))
        .Any(part => stores.Count(other => PlainText.WordsOf(other.Name).Contains(part, StringComparer.Ordinal)) == 1);

    private static bool IsLike(string word, string name) => word == name || (!name.Any(char.IsAsciiDigit) && Spelling.IsSlipOf(word, name));
}
