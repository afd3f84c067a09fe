using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Products;

namespace RetailMessenger.Dialogs.Stores;

/// <summary>The question which store is meant, for every dialog about one.</summary>
internal sealed class StoreQuestion(IStores stores)
{
    /// <summary>The prompt's name in every such dialog.</summary>
    public const string PromptId = "store";

    // As many as every network shows as buttons.
    private const int MostButtons = 10;

    private static readonly Texts<StoresText> Words = TextFiles.Of<StoresText>();

    /// <summary>Ways to ask again.</summary>
    public static Text Retry => Words[StoresText.NoSuchStore];

    /// <summary>The question.</summary>
    public static string In(ITurnContext turnContext) => Words[StoresText.AskStore].In(turnContext.CultureOf());

    /// <summary>All stores; null when the shop's system does not answer.</summary>
    public async Task<IReadOnlyList<Store>?> ListAsync(CancellationToken cancellationToken) => await stores.ListAsync(cancellationToken) switch
    {
        Lookup<IReadOnlyList<Store>>.Found found => found.Value,
        Lookup<IReadOnlyList<Store>>.TryLater => null,
        _ => [],
    };

    /// <summary>What to say when there is no store to ask about.</summary>
    public static Activity SorryFor(ITurnContext turnContext, IReadOnlyList<Store>? all)
    {
        if (all is null)
            return Unanswered.TryLater(turnContext);
        var person = CommandWords.NameOf(turnContext, Command.Person);
        return Offer.Of(Words[StoresText.NoStores].In(turnContext.CultureOf(), ("person", person)), person);
    }

    /// <summary>The names to offer.</summary>
    public static IEnumerable<string> TitlesOf(IReadOnlyList<Store> stores) => stores.Select(store => store.Name).Take(MostButtons);

    /// <summary>Takes an answer that names one store; the answer is its id. When it names several, it is asked which of them.</summary>
    public async Task<bool> TakeAsync(
        PromptValidatorContext<string> prompt, Func<PromptValidatorContext<string>, bool, CancellationToken, Task<bool>> take, CancellationToken cancellationToken)
    {
        var named = StoreFinder.FindIn(prompt.Recognized.Value, await ListAsync(cancellationToken) ?? []);
        if (named.Count > 1)
        {
            await prompt.Context.SendActivityAsync(Offer.Asking(In(prompt.Context), TitlesOf(named)), cancellationToken);
            return false;
        }

        prompt.Recognized.Value = named.Count == 1 ? named[0].Id : "";
        return await take(prompt, named.Count == 1, cancellationToken);
    }
}
