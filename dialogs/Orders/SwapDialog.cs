using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Dialogs.PickVariant;

namespace RetailMessenger.Dialogs.Orders;

/// <summary>Has pieces of an order give way to other variants of the same products: which, to what, who pays the difference, and a yes.</summary>
internal abstract class SwapDialog<TText> : OrderDialog<TText>
    where TText : struct, Enum
{
    private const string State = "state";

    private readonly ICatalog _catalog;

    protected SwapDialog(string id, OwnShop shop, ICatalog catalog) : base(id, shop)
    {
        _catalog = catalog;
        Follow(FindAsync, AskPiecesAsync, PickFirstAsync, PickNextAsync, AskMethodAsync, ConfirmAsync, SwapAsync);
    }

    /// <summary>The orders that come into question.</summary>
    protected abstract OrderFilter Among { get; }

    /// <summary>Why another order does not.</summary>
    protected abstract RefusalReason Otherwise { get; }

    protected abstract TText AskPieces { get; }

    protected abstract TText AllOfThem { get; }

    protected abstract TText PiecesUnusable { get; }

    protected abstract TText AskMethod { get; }

    protected abstract TText Summary { get; }

    protected abstract TText Swapped { get; }

    protected abstract ShopOperation Make(Order order, IReadOnlyList<string> variantIds, IReadOnlyList<string> newVariantIds, string methodId);

    private Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Options is SwapState state
        ? step.NextAsync(state.Number, cancellationToken)
        : FindOrderAsync(step, new OrderWish(Rung.OneTimeCode, Among, OrderNumber.Find(step.Context.Activity.Text)), cancellationToken);

    private async Task<DialogTurnResult> AskPiecesAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Options is SwapState state)
            return await step.NextAsync(state, cancellationToken);
        if (step.Result is not string number || await ReadOrderAsync(step, number, Rung.OneTimeCode, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        if (!Among.Takes(order) || order.ItemsChange is not null)
            return await EndSayingAsync(step, OrderWords.NameOf(Otherwise, order, step.Context), cancellationToken);

        step.Values[State] = new SwapState(number, [], []);
        if (order.Items.Count == 1)
            return await step.NextAsync(new SwapState(number, [0], []), cancellationToken);

        var pieces = order.Items.Select(item => OrderWords.PieceWithPrice(item, step.Context.CultureOf()));
        return await AskSeveralAsync(step, Word(step.Context, AskPieces, ("number", number)), pieces, AllOfThem, PiecesUnusable, cancellationToken);
    }

    private async Task<DialogTurnResult> PickFirstAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = step.Result as SwapState ?? (SwapState)step.Values[State] with { Places = [.. ChosenPlaces(step)] };
        step.Values[State] = state;
        if (await ReadOrderAsync(step, state.Number, Rung.OneTimeCode, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var item = order.Items[state.Places[state.NewVariantIds.Length]];
        var wish = new VariantWish(
            item.ProductId, OrderWords.NameOf(item, step.Context.CultureOf()), item.Price.MinorUnits, new Dictionary<string, string>(StringComparer.Ordinal));
        return await step.BeginDialogAsync(PickVariantDialog.Name, wish, cancellationToken);
    }

    private async Task<DialogTurnResult> PickNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not string variant)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var state = (SwapState)step.Values[State];
        state = state with { NewVariantIds = [.. state.NewVariantIds, variant] };
        if (state.NewVariantIds.Length < state.Places.Length)
            return await step.ReplaceDialogAsync(step.ActiveDialog!.Id, state, cancellationToken);

        step.Values[State] = state;
        return await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> AskMethodAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (await ReadCustomerAsync(step, Rung.OneTimeCode, cancellationToken) is not { } customer)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        return customer.PaymentMethods.Count > 1
            ? await AskMethodAsync(step, Word(step.Context, AskMethod), customer.PaymentMethods, withBalance: true, cancellationToken)
            : await step.NextAsync(customer.PaymentMethods is [var only] ? only.Id : "", cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = (SwapState)step.Values[State];
        if (await ReadOrderAsync(step, state.Number, Rung.OneTimeCode, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var culture = step.Context.CultureOf();
        var items = state.Places.Select(place => order.Items[place]).ToList();
        var lines = new List<string>();
        for (var i = 0; i < items.Count; i++)
        {
            var product = (await _catalog.FindAsync(items[i].ProductId, cancellationToken) as Lookup<Product>.Found)?.Value;
            var options = product?.Variants.FirstOrDefault(variant => variant.Id == state.NewVariantIds[i])?.Options ?? items[i].Options;
            lines.Add(Word(step.Context, Swapped, ("former", OrderWords.NameOf(items[i], culture)), ("new", OrderWords.NameOf(items[i].Title, options, culture))));
        }

        var operation = Make(order, [.. items.Select(item => item.VariantId)], state.NewVariantIds, ChosenMethod(step));
        return await AskForYesAsync(step, operation, order, Word(step.Context, Summary, ("number", order.Number), ("items", string.Join('\n', lines))), cancellationToken);
    }

    private Task<DialogTurnResult> SwapAsync(WaterfallStepContext step, CancellationToken cancellationToken) => CarryOutAsync(step, cancellationToken);
}
