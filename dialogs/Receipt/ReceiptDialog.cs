using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Assistant.Errands;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Retail;
using RetailMessenger.Dialogs.Orders;
using RetailMessenger.Dialogs.Undo;

namespace RetailMessenger.Dialogs.Receipt;

/// <summary>Tells what became of an operation: what changed, what money moves, and how to take it back. Asks nothing.</summary>
internal sealed class ReceiptDialog : OrderDialog<ReceiptText>
{
    private readonly TimeProvider _time;

    public ReceiptDialog(OwnShop shop, TimeProvider time) : base("receipt", shop, hasExamples: false)
    {
        _time = time;
        Follow(TellAsync);
    }

    public override DialogRole Role => DialogRole.Receipt;

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var told = (ToldOutcome)step.Options;
        var (context, culture) = (step.Context, step.Context.CultureOf());
        switch (told.Outcome)
        {
            case OperationOutcome.Done done:
                var undo = UndoDialog.TitleIn(culture);
                return await EndSayingAsync(step, await SayDoneAsync(context, told.Operation, done, undo, cancellationToken), cancellationToken, done.Undo is null ? [] : [undo]);
            case OperationOutcome.Refused refused:
                return await EndSayingAsync(step, NotDone(context, OrderWords.NameOf(refused.Reason, await FindOrderAsync(context, told.Operation, cancellationToken), context)), cancellationToken);
            case OperationOutcome.NotFound:
                return await EndSayingAsync(step, NotDone(context, OrderWords.Say(culture, OrdersText.NotFound)), cancellationToken);
            case OperationOutcome.TryLater:
                return await EndSayingAsync(step, TryLater(step), cancellationToken);
            default:
                return await EndSayingAsync(step, OpenTicket(context, told.Operation), cancellationToken);
        }
    }

    private async Task<string> SayDoneAsync(ITurnContext context, ShopOperation operation, OperationOutcome.Done done, string undo, CancellationToken cancellationToken)
    {
        var culture = context.CultureOf();
        var order = await FindOrderAsync(context, operation, cancellationToken);
        var buyer = order is null ? null : (await Shop.FindBuyerAsync(AssistantTurn.Of(context), order, cancellationToken) as Lookup<Customer>.Found)?.Value;
        var what = Word(context, KeyOf(operation), ("number", NumberOf(operation)), ("address", AddressOf(operation)));
        var back = done.Undo is null
            ? Word(context, ReceiptText.NoUndo, ("person", CommandWords.NameOf(context, Command.Person)))
            : Word(context, ReceiptText.Undo, ("undo", undo));
        return done.Terms.Movements.Any(movement => movement.Amount.Amount != 0)
            ? $"{what}\n\n{OrderWords.NameOf(done.Terms, buyer, culture)}\n\n{back}"
            : $"{what}\n\n{back}";
    }

    private string NotDone(ITurnContext context, string reason) => Word(context, ReceiptText.NotDone, ("reason", reason));

    private string OpenTicket(ITurnContext context, ShopOperation operation)
    {
        var conversation = context.ConversationKeyOf();
        var ticket = new Ticket
        {
            Id = TicketNumber.Of(conversation, context.Activity),
            Conversation = conversation,
            Opened = _time.GetUtcNow(),
            Message = Word(context, ReceiptText.UnclearTicket, ("operation", operation.GetType().Name), ("number", NumberOf(operation))),
            Language = context.LanguageOf().Code,
        };
        StagedTurn.Of(context).Tickets.Add(ticket);
        context.Note("ticket.opened");
        return Word(context, ReceiptText.Unclear, ("ticket", ticket.Id));
    }

    private async Task<Order?> FindOrderAsync(ITurnContext context, ShopOperation operation, CancellationToken cancellationToken) => operation is ShopOperation.OnOrder on
        ? (await Shop.FindOrderAsync(AssistantTurn.Of(context), on.OrderNumber, Rungs.ReadOrders, cancellationToken) as Lookup<Order>.Found)?.Value
        : null;

    private static string NumberOf(ShopOperation operation) => (operation as ShopOperation.OnOrder)?.OrderNumber ?? "";

    private static string AddressOf(ShopOperation operation) => operation switch
    {
        ShopOperation.ChangeOrderAddress change => OrderWords.NameOf(change.Address),
        ShopOperation.ChangeCustomerAddress change => OrderWords.NameOf(change.Address),
        _ => "",
    };

    private static ReceiptText KeyOf(ShopOperation operation) => Enum.TryParse<ReceiptText>(operation.GetType().Name, out var key) ? key : ReceiptText.Other;
}
