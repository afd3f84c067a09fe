using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Products;

namespace RetailMessenger.Dialogs.FindProduct;

/// <summary>Searches the shop for what a customer describes, shows the best, and narrows it down by what the customer says to them.</summary>
internal sealed class FindProductDialog : ShopDialog<FindProductText>
{
    private const string Name = "findProduct";
    private const string Wanted = "wish";
    private const string WordsPrompt = "words";
    private const string FollowUpPrompt = "followUp";

    private readonly IProductSearch _search;
    private readonly Narrowing _narrowing;
    private readonly FoundMessage _message;
    private readonly ProductMemory _memory;

    public FindProductDialog(IProductSearch search, ProductCards cards, ProductMemory memory) : base(Name)
    {
        (_search, _narrowing, _message, _memory) = (search, new Narrowing(search), new FoundMessage(cards), memory);
        Follow(AskAsync, ShowAsync, NarrowAsync);
        AddDialog(new OpenPrompt(WordsPrompt, (prompt, token) => TakeOrAskAgainAsync(prompt, PlainText.Of(prompt.Recognized.Value).Length > 0, token)));
        AddDialog(new OpenPrompt(FollowUpPrompt));
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<FindProductText>()[FindProductText.Title],
        Explanation = TextFiles.Of<FindProductText>()[FindProductText.Explanation],
        Sample = TextFiles.Of<FindProductText>()[FindProductText.Sample],
        IsMain = true,
    };

    private Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Options is string or Wish
        ? step.NextAsync(step.Options, cancellationToken)
        : AskOpenAsync(step, WordsPrompt, Word(step.Context, FindProductText.Ask), Words[FindProductText.AskAgain], [], cancellationToken);

    private async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = step.Context.LanguageOf().Code;
        var page = ProductCards.PageOf(step.Context);
        var wish = step.Result as Wish;
        var query = wish?.ToQuery(language, wish.Skip + Narrowing.Looked) ?? new ProductQuery { Text = (string)step.Result, Language = language, Most = Narrowing.Looked };
        if (await _search.SearchAsync(query, cancellationToken) is not Lookup<ProductResults>.Found { Value: var results })
        {
            await step.Context.SendActivityAsync(Unanswered.TryLater(step.Context), cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        step.Values[Wanted] = wish ??= Wish.Of(results.Understood);
        var shown = results.Hits.Skip(wish.Skip).Take(page).ToList();
        await step.Context.SendActivityAsync(_message.Of(step.Context, wish, step.Result as string ?? wish.Text, results, shown), cancellationToken);
        if (shown.Count > 0 && wish.Missed.Length == 0)
            await _memory.KeepAsync(step.Context, [.. shown.Select(hit => hit.Product)], cancellationToken);
        return await step.PromptAsync(FollowUpPrompt, new PromptOptions { Choices = Answers() }, cancellationToken);
    }

    private async Task<DialogTurnResult> NarrowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var said = (string)step.Result;
        var wish = (Wish)step.Values[Wanted];
        if (Means(said, FindProductText.Done))
        {
            await step.Context.SendActivityAsync(Say(step.Context, FindProductText.Ended), cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var next = await ReadAsync(step.Context, wish, said, cancellationToken);
        return await step.ReplaceDialogAsync(step.ActiveDialog!.Id, next, cancellationToken);
    }

    // Words that would begin something else, were they not said to what is shown.
    private List<Choice> Answers() =>
    [
        .. new[] { FindProductText.ShowMore, FindProductText.Cheaper, FindProductText.Done }
            .SelectMany(answer => Language.All.SelectMany(Words[answer].WrittenIn)).Distinct(StringComparer.Ordinal).Select(words => new Choice(words)),
    ];

    private async Task<Wish> ReadAsync(ITurnContext turnContext, Wish wish, string said, CancellationToken cancellationToken)
    {
        var hits = await FindAsync(turnContext, wish, cancellationToken);
        var shown = hits.Skip(wish.Skip).Take(ProductCards.PageOf(turnContext)).ToList();
        if (Means(said, FindProductText.ShowMore))
            return wish with { Skip = wish.Skip + shown.Count, Missed = "" };
        if (Means(said, FindProductText.Cheaper) && shown.Count > 0)
            return wish with { MaxPrice = shown.Min(hit => hit.Variant.Price.Amount) - 0.01m, Skip = 0, Missed = "" };
        return await _narrowing.ReadAsync(turnContext, wish, said, hits, cancellationToken);
    }

    private async Task<IReadOnlyList<ProductHit>> FindAsync(ITurnContext turnContext, Wish wish, CancellationToken cancellationToken)
    {
        var query = wish.ToQuery(turnContext.LanguageOf().Code, wish.Skip + Narrowing.Looked);
        return await _search.SearchAsync(query, cancellationToken) is Lookup<ProductResults>.Found found ? found.Value.Hits : [];
    }
}
