using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.FindProduct;
using RetailMessenger.Dialogs.Products;

namespace RetailMessenger.Dialogs.Promotions;

/// <summary>Shows what costs less than before. Knows of no discount that does not stand in the catalogue, and says so.</summary>
internal sealed class PromotionsDialog : ShopDialog<PromotionsText>
{
    private const string Name = "promotions";

    // Of so many products the reduced ones are looked for: a search cannot be asked for them alone.
    private const int Looked = 200;

    private readonly IProductSearch _search;
    private readonly ProductCards _cards;
    private readonly ProductMemory _memory;

    public PromotionsDialog(IProductSearch search, ProductCards cards, ProductMemory memory) : base(Name)
    {
        (_search, _cards, _memory) = (search, cards, memory);
        Follow(ShowAsync);
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<PromotionsText>()[PromotionsText.Title],
        Explanation = TextFiles.Of<PromotionsText>()[PromotionsText.Explanation],
        Sample = TextFiles.Of<PromotionsText>()[PromotionsText.Sample],
    };

    private async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var words = step.Options as string ?? "";
        var codes = AsksForCode(AssistantTurn.Of(step.Context).Text) ? Word(step.Context, PromotionsText.NoCodes) : "";
        var query = new ProductQuery { Text = words, Language = step.Context.LanguageOf().Code, Most = Looked };
        if (await _search.SearchAsync(query, cancellationToken) is not Lookup<ProductResults>.Found { Value.Hits: var hits })
            return await EndAsync(step, Unanswered.TryLater(step.Context), cancellationToken);

        var reduced = hits.Select(hit => (hit.Product, Variant: FindReduced(hit.Product)))
            .Where(offer => offer.Variant is not null)
            .OrderByDescending(offer => 1 - (offer.Variant!.Price.Amount / offer.Variant.FormerPrice!.Value.Amount))
            .Take(ProductCards.PageOf(step.Context)).Select(offer => (offer.Product, offer.Variant!)).ToList();
        var text = (reduced.Count > 0, words.Length > 0) switch
        {
            (true, true) => Word(step.Context, PromotionsText.ReducedOf, ("words", words)),
            (true, false) => Word(step.Context, PromotionsText.Reduced),
            (false, true) => Word(step.Context, PromotionsText.NothingReducedOf, ("words", words)),
            (false, false) => Word(step.Context, PromotionsText.NothingReduced),
        };
        text = codes.Length > 0 ? $"{codes}\n\n{text}" : text;
        var find = FindProductDialog.Capability.Title.In(step.Context.CultureOf());
        if (reduced.Count > 0)
            await _memory.KeepAsync(step.Context, [.. reduced.Select(offer => offer.Product)], cancellationToken);
        return await EndAsync(step, reduced.Count > 0 ? _cards.Carousel(step.Context, text, reduced, [find]) : Offer.Of(text, find), cancellationToken);
    }

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Activity message, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(message, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    // What can be ordered before what is sold out.
    private static ProductVariant? FindReduced(Product product) => product.Variants
        .Where(variant => variant.FormerPrice is { Amount: > 0 } former && former.Currency == variant.Price.Currency && former > variant.Price)
        .OrderByDescending(variant => variant.IsAvailable).ThenBy(variant => variant.Price.Amount).FirstOrDefault();

    private bool AsksForCode(string? said) => PlainText.WordsOf(said).Any(word => Language.All
        .Any(language => Words[PromotionsText.Codes].WrittenIn(language).Any(code => PlainText.Of(code) == word)));
}
