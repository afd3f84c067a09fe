using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Dialogs.Orders;

/// <summary>A dialog about what a customer has bought: how it finds the order, asks for the yes and has it done.</summary>
internal abstract class OrderDialog<TText>(string id, OwnShop shop, bool hasExamples = true) : ShopDialog<TText>(id, hasExamples)
    where TText : struct, Enum
{
    private const string Operation = "operation";

    protected OwnShop Shop => shop;

    /// <summary>Has the customer say which order it is about. The next step gets its number, or null when none was found, of which the customer was told.</summary>
    protected static Task<DialogTurnResult> FindOrderAsync(WaterfallStepContext step, OrderWish wish, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(FindOrder.FindOrderDialog.Name, wish, cancellationToken);

    /// <summary>The order that was found; null when it cannot be read, of which the customer was told.</summary>
    protected async Task<Order?> ReadOrderAsync(WaterfallStepContext step, string number, Rung rung, CancellationToken cancellationToken)
    {
        switch (await shop.FindOrderAsync(AssistantTurn.Of(step.Context), number, rung, cancellationToken))
        {
            case Lookup<Order>.Found { Value: var order }:
                return order;
            case Lookup<Order>.TryLater:
                await SayAsync(step, TryLater(step), cancellationToken);
                return null;
            default:
                await SayAsync(step, OrderWords.Say(step.Context.CultureOf(), OrdersText.NotFound), cancellationToken);
                return null;
        }
    }

    /// <summary>The customer who writes; null when nobody has shown as well as is asked who they are, or the shop does not answer: they were told.</summary>
    protected async Task<Customer?> ReadCustomerAsync(WaterfallStepContext step, Rung rung, CancellationToken cancellationToken)
    {
        switch (await shop.FindCustomerAsync(AssistantTurn.Of(step.Context), rung, cancellationToken))
        {
            case Lookup<Customer>.Found { Value: var customer }:
                return customer;
            case Lookup<Customer>.TryLater:
                await SayAsync(step, TryLater(step), cancellationToken);
                return null;
            default:
                await SayAsync(step, OrderWords.Say(step.Context.CultureOf(), OrdersText.ProofOver), cancellationToken);
                return null;
        }
    }

    /// <summary>
    /// Says what would be done and what it costs, and asks for a yes. What the shop refuses is said in its place, and ends the dialog.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="operation">What would be done.</param>
    /// <param name="order">The order that it is about; null when it is about none.</param>
    /// <param name="summary">What would be done, in words.</param>
    /// <param name="cancellationToken">Stops it.</param>
    protected async Task<DialogTurnResult> AskForYesAsync(
        WaterfallStepContext step, ShopOperation operation, Order? order, string summary, CancellationToken cancellationToken)
    {
        var (turn, culture) = (AssistantTurn.Of(step.Context), step.Context.CultureOf());
        switch (await shop.PreviewAsync(turn, operation, cancellationToken))
        {
            case OperationPreview.Possible possible:
                step.Values[Operation] = PlannedOperation.Write(operation, possible.Terms);
                var buyer = order is null ? null : (await shop.FindBuyerAsync(turn, order, cancellationToken) as Lookup<Customer>.Found)?.Value;
                var question = OrderWords.Say(
                    culture, OrdersText.Confirm, ("summary", summary), ("terms", OrderWords.NameOf(possible.Terms, buyer, culture)));
                return await AskWhetherAsync(
                    step, question, OrderWords.Of(OrdersText.Unclear), [OrderWords.Of(OrdersText.Yes), OrderWords.Of(OrdersText.No)], cancellationToken);
            case OperationPreview.Refused refused:
                return await EndSayingAsync(step, OrderWords.NameOf(refused.Reason, order, step.Context), cancellationToken);
            case OperationPreview.TryLater:
                return await EndSayingAsync(step, TryLater(step), cancellationToken);
            default:
                return await EndSayingAsync(step, OrderWords.Say(culture, OrdersText.NotFound), cancellationToken);
        }
    }

    /// <summary>Has it done, or not, as the customer answered.</summary>
    protected async Task<DialogTurnResult> CarryOutAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var culture = step.Context.CultureOf();
        if (!Chose(step, OrderWords.Of(OrdersText.Yes)))
            return await EndSayingAsync(step, OrderWords.Say(culture, OrdersText.NothingDone), cancellationToken);

        var (operation, terms) = PlannedOperation.Read((string)step.Values[Operation]);
        return await shop.ConfirmAsync(AssistantTurn.Of(step.Context), operation, terms, cancellationToken)
            ? await step.EndDialogAsync(cancellationToken: cancellationToken)
            : await EndSayingAsync(step, OrderWords.Say(culture, OrdersText.NotFound), cancellationToken);
    }

    /// <summary>Asks for one of the customer's payment methods; the next step reads it with <see cref="ChosenMethod"/>.</summary>
    protected static Task<DialogTurnResult> AskMethodAsync(
        WaterfallStepContext step, string question, IReadOnlyList<PaymentMethod> methods, bool withBalance, CancellationToken cancellationToken)
    {
        step.Values["methods"] = methods.Select(method => method.Id).ToArray();
        var culture = step.Context.CultureOf();
        return AskAmongAsync(step, question, methods.Select(method => new Choice(OrderWords.NameOf(method, culture, withBalance))), cancellationToken);
    }

    protected static string ChosenMethod(WaterfallStepContext step) =>
        step.Result is FoundChoice found ? ((string[])step.Values["methods"])[found.Index] : (string)step.Result;

    protected static async Task<DialogTurnResult> EndSayingAsync(WaterfallStepContext step, string text, CancellationToken cancellationToken, params string[] buttons)
    {
        await step.Context.SendActivityAsync(Offer.Of(text, buttons), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    protected static Task SayAsync(WaterfallStepContext step, string text, CancellationToken cancellationToken) =>
        step.Context.SendActivityAsync(Offer.Of(text), cancellationToken);

    protected static string TryLater(WaterfallStepContext step) => OrderWords.TryLater(step.Context);
}
