using System.Globalization;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.PickVariant;

/// <summary>
/// Has a customer choose another variant of a product, with what it costs more or less: begun by other dialogs with a <see cref="VariantWish"/>. Of many variants
/// the options are asked for one after the other. Ends with the variant's id, or with null when there is none, of which the customer was told.
/// </summary>
internal sealed class PickVariantDialog : ShopDialog<PickVariantText>
{
    public const string Name = "pickVariant";

    private const string Offered = "offered";
    private const string Option = "option";

    // What fits on every channel as buttons or a list.
    private const int MostOffered = 10;

    private readonly ICatalog _catalog;

    public PickVariantDialog(ICatalog catalog) : base(Name, hasExamples: false)
    {
        _catalog = catalog;
        Follow(OfferAsync, TakeAsync);
    }

    private static VariantWish WishOf(WaterfallStepContext step) => (VariantWish)step.Options;

    private async Task<DialogTurnResult> OfferAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (wish, culture) = (WishOf(step), step.Context.CultureOf());
        if (await _catalog.FindAsync(wish.ProductId, cancellationToken) is not Lookup<Product>.Found { Value: var product })
            return await EndAsync(step, OrderWords.TryLater(step.Context), cancellationToken);

        var fitting = product.Variants.Where(variant => variant.IsAvailable && Fits(variant, wish)).ToList();
        if (fitting.Count == 0)
            return await EndAsync(step, Word(step.Context, PickVariantText.NothingElse, ("title", product.Title)), cancellationToken);
        if (fitting.Count == 1 && wish.Options.Count > 0)
            return await step.EndDialogAsync(fitting[0].Id, cancellationToken);
        if (fitting.Count > MostOffered && NextOptionOf(fitting, wish) is { } option)
            return await AskOptionAsync(step, fitting, option, cancellationToken);

        // The cheapest first: what costs nothing more is what most want.
        var offered = fitting.OrderBy(variant => variant.Price.Amount).Take(MostOffered).ToList();
        step.Values[Offered] = offered.Select(variant => variant.Id).ToArray();
        var question = Word(step.Context, PickVariantText.AskWhich, ("item", wish.Item));
        return await AskAmongAsync(step, question, offered.Select(variant => new Choice(Describe(step, variant, wish, culture))), cancellationToken);
    }

    private Task<DialogTurnResult> AskOptionAsync(WaterfallStepContext step, List<ProductVariant> fitting, string option, CancellationToken cancellationToken)
    {
        var values = fitting.Select(variant => variant.Options.GetValueOrDefault(option, "")).Distinct(StringComparer.Ordinal).ToList();
        step.Values[Option] = option;
        step.Values[Offered] = values.ToArray();
        var question = Word(step.Context, PickVariantText.AskOption, ("item", WishOf(step).Item), ("option", option));
        return AskAmongAsync(step, question, values.Select(value => new Choice(value)), cancellationToken);
    }

    private static Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var chosen = ((string[])step.Values[Offered])[((FoundChoice)step.Result).Index];
        if (!step.Values.TryGetValue(Option, out var option))
            return step.EndDialogAsync(chosen, cancellationToken);

        var wish = WishOf(step);
        var options = new Dictionary<string, string>(wish.Options, StringComparer.Ordinal) { [(string)option] = chosen };
        return step.ReplaceDialogAsync(step.ActiveDialog!.Id, wish with { Options = options }, cancellationToken);
    }

    private static bool Fits(ProductVariant variant, VariantWish wish) =>
        wish.Options.All(option => variant.Options.GetValueOrDefault(option.Key, "") == option.Value);

    // The one that leaves the fewest to choose from.
    private static string? NextOptionOf(List<ProductVariant> fitting, VariantWish wish) => fitting
        .SelectMany(variant => variant.Options.Keys).Distinct(StringComparer.Ordinal)
        .Where(option => !wish.Options.ContainsKey(option))
        .Select(option => (Option: option, Values: fitting.Select(variant => variant.Options.GetValueOrDefault(option, "")).Distinct(StringComparer.Ordinal).Count()))
        .Where(item => item.Values is > 1 and <= MostOffered)
        .OrderByDescending(item => item.Values)
        .Select(item => item.Option)
        .FirstOrDefault();

    private string Describe(WaterfallStepContext step, ProductVariant variant, VariantWish wish, CultureInfo culture)
    {
        var options = variant.Options.Count > 0 ? string.Join(", ", variant.Options.Values) : variant.Id;
        var difference = variant.Price - Money.FromMinorUnits(wish.Price, variant.Price.Currency);
        var sign = difference.Amount > 0 ? "+" : "−";
        return difference.Amount == 0
            ? Word(step.Context, PickVariantText.Same, ("options", options))
            : Word(step.Context, PickVariantText.Difference, ("options", options), ("difference", sign + difference.Absolute.ToText(culture)));
    }

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, string text, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(Offer.Of(text), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
