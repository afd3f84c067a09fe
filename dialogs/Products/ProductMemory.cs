using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Dialogs.Products;

/// <summary>Remembers within a conversation what was shown.</summary>
internal sealed class ProductMemory(ConversationState state)
{
    private readonly IStatePropertyAccessor<ShownProducts> _shown = state.CreateProperty<ShownProducts>("shownProducts");

    /// <summary>What was shown last.</summary>
    public Task<ShownProducts> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _shown.GetAsync(turnContext, () => new ShownProducts(), cancellationToken);

    /// <summary>A list was shown.</summary>
    public async Task KeepAsync(ITurnContext turnContext, IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        var shown = await ReadAsync(turnContext, cancellationToken);
        shown.Ids = [.. products.Select(product => product.Id)];
        shown.Titles = [.. products.Select(product => product.TitleIn(turnContext.CultureOf()))];
        shown.Current = products is [var only] ? only.Id : null;
    }

    /// <summary>One product was looked at.</summary>
    public async Task LookAtAsync(ITurnContext turnContext, Product product, CancellationToken cancellationToken)
    {
        var shown = await ReadAsync(turnContext, cancellationToken);
        shown.Current = product.Id;
    }
}
