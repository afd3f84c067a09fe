using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Products;
using RetailMessenger.Dialogs.Stores;

namespace RetailMessenger.Dialogs.StockNearMe;

/// <summary>Says which stores near a customer have a product, as it was last counted.</summary>
internal sealed class StockNearMeDialog : ShopDialog<StockNearMeText>
{
    private const string Name = "stockNearMe";
    private const string State = "state";
    private const string OptionPrompt = "option";
    private const string PlacePrompt = "place";

    private readonly ProductQuestion _product;
    private readonly StoreQuestion _stores;
    private readonly ICatalog _catalog;
    private readonly IStock _stock;
    private readonly TimeProvider _time;

    public StockNearMeDialog(ProductQuestion product, StoreQuestion stores, ICatalog catalog, IStock stock, TimeProvider time) : base(Name)
    {
        (_product, _stores, _catalog, _stock, _time) = (product, stores, catalog, stock, time);
        Follow(AskProductAsync, AskFirstOptionAsync, AskSecondOptionAsync, AskThirdOptionAsync, AskPlaceAsync, AnswerAsync);
        AddDialog(new OpenPrompt(ProductQuestion.PromptId, (prompt, token) => _product.TakeAsync(prompt, TakeOrAskAgainAsync, token)));
        AddDialog(new OpenPrompt(OptionPrompt, TakeOptionAsync));
        AddDialog(new OpenPrompt(PlacePrompt, TakePlaceAsync));
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<StockNearMeText>()[StockNearMeText.Title],
        Explanation = TextFiles.Of<StockNearMeText>()[StockNearMeText.Explanation],
        Sample = TextFiles.Of<StockNearMeText>()[StockNearMeText.Sample],
    };

    private async Task<DialogTurnResult> AskProductAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var said = AssistantTurn.Of(step.Context).Text ?? "";
        var stores = await _stores.ListAsync(cancellationToken);
        if (stores is null or [])
            return await EndAsync(step, StoreQuestion.SorryFor(step.Context, stores), cancellationToken);

        step.Values[State] = new StockNearMeState { Said = said };
        var answer = await FindProductAsync(step, said, stores, cancellationToken);
        return answer is not null
            ? await step.NextAsync(answer, cancellationToken)
            : await AskOpenAsync(
                step, ProductQuestion.PromptId, ProductQuestion.In(step.Context), ProductQuestion.Retry,
                await _product.FindTitlesAsync(step.Context, cancellationToken), cancellationToken);
    }

    private async Task<DialogTurnResult> AskFirstOptionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answer = (string)step.Result;
        var found = await _product.LookUpAsync(step.Context, answer, cancellationToken);
        if (found is not Lookup<Product>.Found { Value: var product })
            return await EndAsync(step, ProductQuestion.SorryFor(step.Context, found, answer), cancellationToken);

        var state = StateOf(step);
        step.Values[State] = state with { ProductId = product.Id, Options = VariantChoice.FindIn(state.Said, product).ToDictionary(StringComparer.Ordinal) };
        return await AskOptionAsync(step, cancellationToken);
    }

    private Task<DialogTurnResult> AskSecondOptionAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskOptionAsync(step, cancellationToken);

    private Task<DialogTurnResult> AskThirdOptionAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskOptionAsync(step, cancellationToken);

    private async Task<DialogTurnResult> AskPlaceAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        TakeOption(step);
        var stores = await _stores.ListAsync(cancellationToken);
        if (stores is null or [])
            return await EndAsync(step, StoreQuestion.SorryFor(step.Context, stores), cancellationToken);
        if (Place.Find(step.Context.Activity, StateOf(step).Said, stores) is { } place)
            return await step.NextAsync(place.Write(), cancellationToken);
        return await AskOpenAsync(
            step, PlacePrompt, Word(step.Context, StockNearMeText.AskPlace), Words[StockNearMeText.NoSuchPlace], StoreQuestion.TitlesOf(stores), cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = StateOf(step);
        var stores = await _stores.ListAsync(cancellationToken);
        if (stores is null || await _catalog.FindAsync(state.ProductId, cancellationToken) is not Lookup<Product>.Found { Value: var product })
            return await EndAsync(step, Unanswered.TryLater(step.Context), cancellationToken);

        var left = VariantChoice.Left(product, state.Options);
        var variant = left.FirstOrDefault(variant => variant.IsAvailable) ?? left[0];
        var message = await _stock.FindAsync(variant.Id, cancellationToken) switch
        {
            Lookup<IReadOnlyList<StoreStock>>.TryLater => Unanswered.TryLater(step.Context),
            Lookup<IReadOnlyList<StoreStock>>.Found found => Offer.Of(Describe(found.Value)),
            _ => Offer.Of(Describe([])),
        };
        return await EndAsync(step, message, cancellationToken);

        string Describe(IReadOnlyList<StoreStock> stock) =>
            new StockMessage(product, variant, step.Context.CultureOf(), _time.GetUtcNow()).Of(Place.Read((string)step.Result), stores, stock);
    }

    // Only options in which what is left differs are worth a question.
    private async Task<DialogTurnResult> AskOptionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        TakeOption(step);
        var state = StateOf(step);
        if (await _catalog.FindAsync(state.ProductId, cancellationToken) is not Lookup<Product>.Found { Value: var product })
            return await EndAsync(step, Unanswered.TryLater(step.Context), cancellationToken);
        if (VariantChoice.FindOpen(VariantChoice.Left(product, state.Options)) is not var (option, values))
            return await step.NextAsync(null!, cancellationToken);

        step.Values[State] = state with { Asked = option };
        var question = Word(step.Context, StockNearMeText.AskOption, ("title", product.TitleIn(step.Context.CultureOf())), ("option", OptionNames.In(step.Context.CultureOf(), option)));
        return await AskOpenAsync(step, OptionPrompt, question, Words[StockNearMeText.NoSuchOption], values, cancellationToken);
    }

    private static void TakeOption(WaterfallStepContext step)
    {
        var state = StateOf(step);
        if (state.Asked.Length > 0 && step.Result is string value)
            step.Values[State] = state.With(state.Asked, value);
    }

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Activity message, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(message, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static Task<bool> TakeOptionAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var values = prompt.Options.Prompt?.SuggestedActions?.Actions?.Select(action => action.Title ?? "").ToList() ?? [];
        var value = VariantChoice.FindValue(prompt.Recognized.Value ?? "", values);
        prompt.Recognized.Value = value ?? "";
        return TakeOrAskAgainAsync(prompt, value is not null, cancellationToken);
    }

    private async Task<bool> TakePlaceAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var stores = await _stores.ListAsync(cancellationToken) ?? [];
        var place = Place.Find(prompt.Context.Activity, prompt.Recognized.Value ?? "", stores);
        prompt.Recognized.Value = place?.Write() ?? "";
        return await TakeOrAskAgainAsync(prompt, place is not null, cancellationToken);
    }

    private static StockNearMeState StateOf(WaterfallStepContext step) => (StockNearMeState)step.Values[State];

    /// <summary>What the first message says of the product; null when it is to be asked for.</summary>
    private async Task<string?> FindProductAsync(WaterfallStepContext step, string said, IReadOnlyList<Store> stores, CancellationToken cancellationToken)
    {
        if (step.Options is not string words)
            return await _product.FindAsync(step.Context, null, cancellationToken);

        var answer = await _product.FindAsync(step.Context, words, cancellationToken);
        var product = await _catalog.FindAsync(answer!, cancellationToken) is Lookup<Product>.Found found ? found.Value : null;
        if (product is not null && (product.Id == words || IsTitleOf(product, words)))
            return answer;

        // The slot may name the place, or the place beside the product: "is it in stock in Leeds", "boots in Leeds".
        var places = StoreFinder.FindIn(words, stores);
        var rest = StoreFinder.Without(words, places);
        if (places.Count > 0 ? SaysNothing(rest) : product is null && SaysIt(said))
            return await _product.FindAsync(step.Context, null, cancellationToken);
        return places.Count > 0 ? await _product.FindAsync(step.Context, rest, cancellationToken) : answer;
    }

    private static bool IsTitleOf(Product product, string words) =>
        product.Translations.Values.Select(translated => translated.Title).Append(product.Title).Any(title => PlainText.Of(title) == PlainText.Of(words));

    private static bool SaysNothing(string words) => PlainText.WordsOf(words).All(word => word.Length < 3 || word == "the");

    private bool SaysIt(string said) =>
        PlainText.WordsOf(said).Any(word => Language.All.Any(language => Words[StockNearMeText.It].WrittenIn(language).Contains(word, StringComparer.Ordinal)));
}
