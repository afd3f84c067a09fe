using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Products;

namespace RetailMessenger.Dialogs.SimilarProducts;

/// <summary>Shows what the shop has of the same kind as a product.</summary>
internal sealed class SimilarProductsDialog : ShopDialog<SimilarProductsText>
{
    // In what products of a kind resemble each other, where a shop says it.
    private static readonly string[] Traits = ["type", "style", "material"];

    private readonly ProductQuestion _question;
    private readonly IProductSearch _search;
    private readonly ProductCards _cards;
    private readonly ProductMemory _memory;

    public SimilarProductsDialog(ProductQuestion question, IProductSearch search, ProductCards cards, ProductMemory memory) : base("similarProducts")
    {
        (_question, _search, _cards, _memory) = (question, search, cards, memory);
        Follow(AskWhichAsync, ShowAsync);
        AddDialog(new OpenPrompt(ProductQuestion.PromptId, TakeProductAsync));
    }

    private async Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await _question.FindAsync(step.Context, step.Options as string, cancellationToken) is { } known
            ? await step.NextAsync(known, cancellationToken)
            : await AskOpenAsync(
                step, ProductQuestion.PromptId, ProductQuestion.In(step.Context), ProductQuestion.Retry,
                await _question.FindTitlesAsync(step.Context, cancellationToken), cancellationToken);

    private async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answer = await _question.LookUpAsync(step.Context, (string)step.Result, cancellationToken);
        var message = answer is Lookup<Product>.Found found
            ? await FindAsync(step.Context, found.Value, cancellationToken)
            : ProductQuestion.SorryFor(step.Context, answer, (string)step.Result);
        await step.Context.SendActivityAsync(message, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private Task<bool> TakeProductAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken) =>
        _question.TakeAsync(prompt, TakeOrAskAgainAsync, cancellationToken);

    private async Task<Activity> FindAsync(ITurnContext turnContext, Product product, CancellationToken cancellationToken)
    {
        var page = ProductCards.PageOf(turnContext);

        // The kind stands in the shop's own words, which its base language finds.
        var kind = product.Categories.TakeLast(1).Concat(Traits.Select(trait => product.Attributes.GetValueOrDefault(trait)).OfType<string>());
        var query = new ProductQuery { Text = string.Join(' ', kind.DefaultIfEmpty(product.Title)), Language = Language.English.Code, Most = page + 1 };
        if (await _search.SearchAsync(query, cancellationToken) is not Lookup<ProductResults>.Found { Value.Hits: var hits })
            return Unanswered.TryLater(turnContext);

        var title = product.TitleIn(turnContext.CultureOf());
        var similar = hits.Where(hit => hit.Product.Id != product.Id).Take(page).ToList();
        if (similar.Count == 0)
            return Say(turnContext, SimilarProductsText.Nothing, ("title", title));
        await _memory.KeepAsync(turnContext, [.. similar.Select(hit => hit.Product)], cancellationToken);
        return _cards.Carousel(
            turnContext, Word(turnContext, SimilarProductsText.Similar, ("title", title)), [.. similar.Select(hit => (hit.Product, hit.Variant))], []);
    }
}
