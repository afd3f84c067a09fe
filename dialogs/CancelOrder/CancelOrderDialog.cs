using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.CancelOrder;

/// <summary>Cancels a whole order that is pending, for a reason that the shop takes, after a yes.</summary>
internal sealed class CancelOrderDialog : OrderDialog<CancelOrderText>
{
    private const string Name = "cancelOrder";
    private const string Number = "number";

    public CancelOrderDialog(OwnShop shop) : base(Name, shop) => Follow(FindAsync, AskReasonAsync, ConfirmAsync, CancelAsync);

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<CancelOrderText>()[CancelOrderText.Title],
        Explanation = TextFiles.Of<CancelOrderText>()[CancelOrderText.Explanation],
        Sample = TextFiles.Of<CancelOrderText>()[CancelOrderText.Sample],
    };

    protected override CancelOrderText? Left => CancelOrderText.Left;

    private Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        FindOrderAsync(step, new OrderWish(Rung.OrderDetails, OrderFilter.Pending, OrderNumber.Find(step.Context.Activity.Text)), cancellationToken);

    private async Task<DialogTurnResult> AskReasonAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not string number)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        if (await ReadOrderAsync(step, number, Rung.OrderDetails, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        if (order.Status != OrderStatus.Pending || order.ItemsChange is not null)
            return await EndSayingAsync(step, OrderWords.NameOf(RefusalReason.NotPending, order, step.Context), cancellationToken);

        step.Values[Number] = number;
        return await AskAmongAsync(
            step, Word(step.Context, CancelOrderText.AskReason, ("number", number)), Shop.CancelReasons.Select(reason => NameOf(step.Context, reason)), cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (await ReadOrderAsync(step, (string)step.Values[Number], Rung.OrderDetails, cancellationToken) is not { } order)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);

        var reason = Shop.CancelReasons[((FoundChoice)step.Result).Index];
        var summary = Word(
            step.Context, CancelOrderText.Summary, ("number", order.Number), ("items", OrderWords.ListOf(order.Items, step.Context.CultureOf())));
        return await AskForYesAsync(step, new ShopOperation.CancelOrder(order.CustomerId, order.Number, reason), order, summary, cancellationToken);
    }

    private Task<DialogTurnResult> CancelAsync(WaterfallStepContext step, CancellationToken cancellationToken) => CarryOutAsync(step, cancellationToken);

    // The usual reasons have names in every language; those of a shop's own are said as the shop writes them.
    private Choice NameOf(ITurnContext turnContext, string reason) => reason switch
    {
        "no longer needed" => NameOf(turnContext, CancelOrderText.NoLongerNeeded),
        "ordered by mistake" => NameOf(turnContext, CancelOrderText.OrderedByMistake),
        _ => new Choice(reason),
    };

    private Choice NameOf(ITurnContext turnContext, CancelOrderText reason) =>
        new(Word(turnContext, reason)) { Synonyms = [.. Language.All.SelectMany(language => Words[reason].WrittenIn(language))] };
}
