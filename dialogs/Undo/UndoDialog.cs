using System.Globalization;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.Undo;

/// <summary>Takes back the last operation that can be taken back, after a yes.</summary>
internal sealed class UndoDialog : OrderDialog<UndoText>
{
    public UndoDialog(OwnShop shop) : base("undo", shop) => Follow(ConfirmAsync, UndoAsync);

    public override DialogRole Role => DialogRole.Undo;

    protected override UndoText? Left => UndoText.Left;

    public static string TitleIn(CultureInfo culture) => TextFiles.Of<UndoText>()[UndoText.Title].In(culture);

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        if (turn.Conversation.ReadUndo() is not { } undo)
            return await EndSayingAsync(step, Word(step.Context, UndoText.Nothing), cancellationToken);

        var order = undo is ShopOperation.OnOrder on
            ? (await Shop.FindOrderAsync(turn, on.OrderNumber, Rungs.ReadOrders, cancellationToken) as Lookup<Order>.Found)?.Value
            : null;
        return await AskForYesAsync(step, undo, order, Describe(step.Context, undo), cancellationToken);
    }

    private Task<DialogTurnResult> UndoAsync(WaterfallStepContext step, CancellationToken cancellationToken) => CarryOutAsync(step, cancellationToken);

    private string Describe(ITurnContext context, ShopOperation undo) => undo switch
    {
        ShopOperation.ChangeOrderAddress change =>
            Word(context, UndoText.ChangeOrderAddress, ("number", change.OrderNumber), ("address", OrderWords.NameOf(change.Address))),
        ShopOperation.ChangeCustomerAddress change => Word(context, UndoText.ChangeCustomerAddress, ("address", OrderWords.NameOf(change.Address))),
        ShopOperation.ChangeOrderPayment change => Word(context, UndoText.ChangeOrderPayment, ("number", change.OrderNumber)),
        _ => Word(context, UndoText.Summary),
    };
}
