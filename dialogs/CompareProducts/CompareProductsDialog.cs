using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Products;

namespace RetailMessenger.Dialogs.CompareProducts;

/// <summary>Says in what two products differ.</summary>
internal sealed class CompareProductsDialog : ShopDialog<CompareProductsText>
{
    private const string PairPrompt = "pair";

    private readonly ProductFinder _finder;
    private readonly ProductMemory _memory;
    private readonly ICatalog _catalog;

    public CompareProductsDialog(ProductFinder finder, ProductMemory memory, ICatalog catalog) : base("compareProducts")
    {
        (_finder, _memory, _catalog) = (finder, memory, catalog);
        Follow(AskWhichAsync, CompareAsync);
        AddDialog(new OpenPrompt(PairPrompt, TakePairAsync));
    }

    private async Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var shown = await _memory.ReadAsync(step.Context, cancellationToken);
        var pair = step.Options is string words ? await FindPairAsync(step.Context, words, cancellationToken)
            : shown.Ids is [var one, var other] ? new Pair(one, other, false)
            : null;
        return pair is not null
            ? await step.NextAsync(pair, cancellationToken)
            : await AskOpenAsync(step, PairPrompt, Word(step.Context, CompareProductsText.Ask), Words[CompareProductsText.AskAgain], [], cancellationToken);
    }

    private async Task<DialogTurnResult> CompareAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var pair = step.Result as Pair ?? await FindPairAsync(step.Context, (string)step.Result, cancellationToken);
        var found = pair is { IsUnanswered: false }
            ? (await _catalog.FindAsync(pair.One, cancellationToken), await _catalog.FindAsync(pair.Other, cancellationToken))
            : default;
        var message = found is (Lookup<Product>.Found one, Lookup<Product>.Found other)
            ? Offer.Of(new Comparison(one.Value, other.Value, step.Context.CultureOf()).Text)
            : Unanswered.TryLater(step.Context);
        await step.Context.SendActivityAsync(message, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task<bool> TakePairAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var pair = await FindPairAsync(prompt.Context, prompt.Recognized.Value ?? "", cancellationToken);
        return await TakeOrAskAgainAsync(prompt, pair is not null, cancellationToken);
    }

    /// <summary>The two products that are named; null when there are not two.</summary>
    private async Task<Pair?> FindPairAsync(ITurnContext turnContext, string words, CancellationToken cancellationToken)
    {
        var shown = await _memory.ReadAsync(turnContext, cancellationToken);
        if (Means(words, CompareProductsText.FirstTwo) && shown.Ids is [var former, var latter, ..])
            return new Pair(former, latter, IsUnanswered: false);

        var named = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',')).ToList();
        for (var i = 1; i < named.Count - 1; i++)
        {
            if (!IsBetween(named[i]))
                continue;
            var one = await _finder.FindAsync(turnContext, string.Join(' ', named[..i]), cancellationToken);
            var other = await _finder.FindAsync(turnContext, string.Join(' ', named[(i + 1)..]), cancellationToken);
            if (one is Lookup<Product>.TryLater || other is Lookup<Product>.TryLater)
                return new Pair("", "", IsUnanswered: true);
            if (one is Lookup<Product>.Found first && other is Lookup<Product>.Found second && first.Value.Id != second.Value.Id)
                return new Pair(first.Value.Id, second.Value.Id, IsUnanswered: false);
        }

        return null;
    }

    private bool IsBetween(string word) => Language.All.Any(language => Words[CompareProductsText.Between].WrittenIn(language).Contains(PlainText.Of(word), StringComparer.Ordinal));
}
