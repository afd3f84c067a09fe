using System.Globalization;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Products;
using RetailMessenger.Dialogs.Stores;

namespace RetailMessenger.Dialogs.StockNearMe;

/// <summary>Says where a variant lies, near to far, and how old that knowledge is. Promises nothing.</summary>
internal sealed class StockMessage(Product product, ProductVariant variant, CultureInfo culture, DateTimeOffset now)
{
    private const int MostStores = 3;

    private static readonly Texts<StockNearMeText> Words = TextFiles.Of<StockNearMeText>();

    /// <summary>The message.</summary>
    public string Of(Place place, IReadOnlyList<Store> stores, IReadOnlyList<StoreStock> stock)
    {
        var title = product.TitleIn(culture);
        var options = string.Join(", ", variant.Options.Values);
        List<string> lines = [Words[StockNearMeText.Heading].In(culture, ("title", options.Length > 0 ? $"{title} ({options})" : title))];
        var known = (from counted in stock
                     join store in stores on counted.StoreId equals store.Id
                     let distance = StoreFinder.Kilometres(place.Latitude, place.Longitude, store)
                     orderby distance
                     select (Store: store, Counted: counted, Distance: distance)).ToList();
        var some = known.Where(at => at.Counted.Quantity > 0).ToList();
        if (known.Find(at => at.Store.Id == place.StoreId) is { Store: { } named, Counted: { Quantity: 0 } none })
            lines.Add(Words[StockNearMeText.NoneThere].In(culture, ("store", named.Name), ("counted", Counted(named, none))));
        if (some.Count > 0 && some[0].Store.Id != place.StoreId)
            lines.Add(Words[StockNearMeText.NearestWithSome].In(culture));
        lines.AddRange(some.Take(MostStores).Select(at => LineOf(at.Store, at.Counted, at.Store.Id == place.StoreId ? null : at.Distance)));
        if (some.Count == 0)
            lines.Add(Words[StockNearMeText.NoneAnywhere].In(culture));
        lines.Add(some.Count > 0 ? Words[StockNearMeText.Fresh].In(culture) : "");
        lines.Add(Words[variant.IsAvailable ? StockNearMeText.CanBeOrdered : StockNearMeText.CannotBeOrdered].In(culture));
        return string.Join("\n\n", lines.Where(line => line.Length > 0));
    }

    private string LineOf(Store store, StoreStock counted, double? distance) => distance is { } kilometres
        ? Words[StockNearMeText.LineAway].In(
            culture, ("store", store.Name), ("distance", store.DistanceIn(kilometres, culture)), ("quantity", counted.Quantity), ("counted", Counted(store, counted)))
        : Words[StockNearMeText.Line].In(culture, ("store", store.Name), ("quantity", counted.Quantity), ("counted", Counted(store, counted)));

    // By the store's own clock, as whoever stands there reads it.
    private string Counted(Store store, StoreStock counted)
    {
        var times = new OpeningTimes(store);
        var time = times.LocalTime(counted.Counted);
        var text = time.Date == times.LocalTime(now).Date ? StockNearMeText.CountedToday : StockNearMeText.CountedEarlier;
        return Words[text].In(culture, ("time", time));
    }
}
