using RetailMessenger.Core.Retail;

namespace RetailMessenger.Dialogs.FindProduct;

/// <summary>What the customer is looking for, as far as it is known. A later word about a thing takes the place of an earlier one.</summary>
internal sealed record Wish
{
    /// <summary>What names the product.</summary>
    public string Words { get; init; } = "";

    /// <summary>What is wanted of sizes and colours, as words for the search, by what it is about.</summary>
    public Dictionary<string, string> Wanted { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Options picked from those of what was found.</summary>
    public Dictionary<string, string> Options { get; init; } = new(StringComparer.Ordinal);

    public decimal? MinPrice { get; init; }

    public decimal? MaxPrice { get; init; }

    public bool InStockOnly { get; init; }

    /// <summary>How many of the best were shown before.</summary>
    public int Skip { get; init; }

    /// <summary>What was said to what was shown and did not lead to anything; empty when all did.</summary>
    public string Missed { get; init; } = "";

    /// <summary>Everything about the product in words.</summary>
    public string Text => string.Join(' ', new[] { Words }.Concat(Wanted.Values).Concat(Options.Values).Where(part => part.Length > 0));

    /// <summary>A wish of the customer's first words.</summary>
    public static Wish Of(UnderstoodQuery understood) => new Wish { Words = understood.Words }.With(understood);

    /// <summary>The wish with the limits and options of further words.</summary>
    public Wish With(UnderstoodQuery understood)
    {
        var wanted = new Dictionary<string, string>(Wanted, StringComparer.Ordinal);
        foreach (var about in understood.Wishes.GroupBy(wish => wish.Option, StringComparer.Ordinal))
            wanted[about.Key] = string.Join(' ', about.Select(PhraseOf));
        return this with
        {
            Wanted = wanted,
            Options = Options.Where(option => understood.Wishes.All(wish => wish.Option != KindOf(option.Key))).ToDictionary(StringComparer.Ordinal),
            MinPrice = understood.MinPrice ?? (understood.MaxPrice < MinPrice ? null : MinPrice),
            MaxPrice = understood.MaxPrice ?? (understood.MinPrice > MaxPrice ? null : MaxPrice),
            InStockOnly = InStockOnly || understood.InStockOnly,
            Skip = 0,
            Missed = "",
        };
    }

    /// <summary>The wish with one option settled, whatever was said of it before.</summary>
    public Wish With(string option, string value)
    {
        var kind = KindOf(option);
        return this with
        {
            Wanted = Wanted.Where(about => about.Key != kind).ToDictionary(StringComparer.Ordinal),
            Options = new Dictionary<string, string>(Options.Where(known => known.Key != option), StringComparer.Ordinal) { [option] = value },
            Skip = 0,
            Missed = "",
        };
    }

    /// <summary>Whether nothing was said about an option yet.</summary>
    public bool LeavesOpen(string option) => !Options.ContainsKey(option) && !Wanted.ContainsKey(KindOf(option));

    public ProductQuery ToQuery(string language, int most) => new()
    {
        Text = string.Join(' ', new[] { Words }.Concat(Wanted.Values).Where(part => part.Length > 0)),
        Language = language,
        Most = most,
        MinPrice = MinPrice,
        MaxPrice = MaxPrice,
        InStockOnly = InStockOnly,
        Options = Options,
    };

    // A search calls them so, whatever the shop does.
    private static string KindOf(string option) => option switch
    {
        "color" or "colour" => "colour",
        _ => option.Contains("size", StringComparison.OrdinalIgnoreCase) ? "size" : option,
    };

    private static string PhraseOf(OptionWish wish)
    {
        var values = string.Join(" or ", wish.Values);
        var named = wish.Option == "size" ? $"size {values}" : values;
        return wish.IsRefused ? $"not {named}" : named;
    }
}
