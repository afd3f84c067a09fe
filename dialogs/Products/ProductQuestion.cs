using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Products;

/// <summary>
/// The question which product is meant, for every dialog about one. Its answer is the product's id, or, when the shop's system did not answer or has none
/// of that name, the words themselves.
/// </summary>
internal sealed class ProductQuestion(ProductFinder finder, ProductMemory memory, ICatalog catalog)
{
    /// <summary>The prompt's name in every such dialog.</summary>
    public const string PromptId = "product";

    private static readonly Texts<ProductsText> Words = TextFiles.Of<ProductsText>();

    /// <summary>Ways to ask again.</summary>
    public static Text Retry => Words[ProductsText.NoSuch];

    /// <summary>The question.</summary>
    public static string In(ITurnContext turnContext) => Words[ProductsText.AskWhich].In(turnContext.CultureOf());

    /// <summary>The answer that the customer's first words hold, without words the product that was looked at last; null when it is to be asked for.</summary>
    public async Task<string?> FindAsync(ITurnContext turnContext, string? words, CancellationToken cancellationToken) => words is null
        ? await finder.FindCurrentAsync(turnContext, cancellationToken) is Lookup<Product>.Found current ? current.Value.Id : null
        : IdOf(await finder.FindAsync(turnContext, words, cancellationToken)) ?? words;

    /// <summary>The titles to offer: those that were shown.</summary>
    public async Task<IReadOnlyList<string>> FindTitlesAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        [.. (await memory.ReadAsync(turnContext, cancellationToken)).Titles.Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Takes an answer that names a product, or asks again.</summary>
    public async Task<bool> TakeAsync(
        PromptValidatorContext<string> prompt, Func<PromptValidatorContext<string>, bool, CancellationToken, Task<bool>> take, CancellationToken cancellationToken)
    {
        var words = prompt.Recognized.Value ?? "";
        if (PlainText.Of(words).Length == 0)
            return await take(prompt, false, cancellationToken);

        var found = await finder.FindAsync(prompt.Context, words, cancellationToken);
        prompt.Recognized.Value = IdOf(found) ?? words;
        return await take(prompt, found is not Lookup<Product>.NotFound, cancellationToken);
    }

    /// <summary>The product of an answer.</summary>
    public async Task<Lookup<Product>> LookUpAsync(ITurnContext turnContext, string answer, CancellationToken cancellationToken) =>
        await catalog.FindAsync(answer, cancellationToken) is Lookup<Product>.Found found ? found : await finder.FindAsync(turnContext, answer, cancellationToken);

    /// <summary>What to say instead of a product.</summary>
    public static Activity SorryFor(ITurnContext turnContext, Lookup<Product> answer, string words) =>
        answer is Lookup<Product>.TryLater ? Unanswered.TryLater(turnContext) : Unanswered.NotFound(turnContext, words);

    private static string? IdOf(Lookup<Product> lookup) => lookup is Lookup<Product>.Found found ? found.Value.Id : null;
}
