using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.ReturnItems;

/// <summary>Asks for a return of pieces of a delivered order, after a yes.</summary>
internal sealed class ReturnItemsDialog : OrderDialog<ReturnItemsText>
{
    private const string Name = "returnItems";
    private const string Number = "number";
    private const string Pieces = "pieces";
    private const string Chosen = "chosen";

    public ReturnItemsDialog(OwnShop shop) : base(Name, shop) =>
        Follow(FindAsync, AskPiecesAsync, AskRefundAsync, ConfirmAsync, ReturnAsync);

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<ReturnItemsText>()[ReturnItemsText.Title],
        Explanation = TextFiles.Of<ReturnItemsText>()[ReturnItemsText.Explanation],
        Sample = TextFiles.Of<ReturnItemsText>()[ReturnItemsText.Sample],
    };

    protected override ReturnItemsText? Left => ReturnItemsText.Left;

    private Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        FindOrderAsync(step, new OrderWish(Rung.OrderDetails, OrderFilter.Delivered, OrderNumber.Find(step.Context.Activity.Text)), cancellationToken);

    private async Task<DialogTurnResult> AskPiecesAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not string number || await ReadOrderAsync(step, number, Rung.OrderDetails, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        if (order.Status != OrderStatus.Delivered)
            return await EndSayingAsync(step, OrderWords.NameOf(RefusalReason.NotDelivered, order, step.Context), cancellationToken);

        step.Values[Number] = number;
        if (order.Items.Count == 1)
            return await step.NextAsync(null, cancellationToken);

        var pieces = order.Items.Select(item => OrderWords.PieceWithPrice(item, step.Context.CultureOf()));
        var question = Word(step.Context, ReturnItemsText.AskPieces, ("number", number));
        return await AskSeveralAsync(step, question, pieces, ReturnItemsText.AllOfThem, ReturnItemsText.PiecesUnusable, cancellationToken);
    }

    private async Task<DialogTurnResult> AskRefundAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (await ReadOrderAsync(step, (string)step.Values[Number], Rung.OrderDetails, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        step.Values[Chosen] = step.Result is null ? [0] : ChosenPlaces(step).ToArray();
        var paidBy = order.Payments is [var first, ..] ? first.MethodId : "";
        var methods = (await Shop.FindBuyerAsync(AssistantTurn.Of(step.Context), order, cancellationToken) as Lookup<Customer>.Found)?.Value.PaymentMethods
            .Where(method => method.Id == paidBy || method is PaymentMethod.GiftCard).ToList() ?? [];
        return methods.Count > 1
            ? await AskMethodAsync(step, Word(step.Context, ReturnItemsText.AskRefund), methods, withBalance: false, cancellationToken)
            : await step.NextAsync(paidBy, cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (await ReadOrderAsync(step, (string)step.Values[Number], Rung.OrderDetails, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var items = ((int[])step.Values[Chosen]).Select(place => order.Items[place]).ToList();
        var summary = Word(step.Context, ReturnItemsText.Summary, ("number", order.Number), ("items", OrderWords.ListOf(items, step.Context.CultureOf())));
        var operation = new ShopOperation.ReturnItems(order.CustomerId, order.Number, [.. items.Select(item => item.VariantId)], ChosenMethod(step));
        return await AskForYesAsync(step, operation, order, summary, cancellationToken);
    }

    private Task<DialogTurnResult> ReturnAsync(WaterfallStepContext step, CancellationToken cancellationToken) => CarryOutAsync(step, cancellationToken);
}
