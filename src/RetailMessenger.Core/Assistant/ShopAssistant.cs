using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant;

/// <summary>The bot: asks its steps in order until one answers, then saves what is remembered, once.</summary>
internal sealed class ShopAssistant(IEnumerable<ITurnStep> steps, AssistantMemory memory, ILostDialogs lost) : IBot
{
    private readonly List<ITurnStep> _steps = [.. steps];

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        // Halves of characters can neither be stored nor be said back.
        if (turnContext.Activity.Text is { } text)
            turnContext.Activity.Text = PlainText.WellFormed(text);

        var turn = await memory.OpenAsync(turnContext, cancellationToken);
        try
        {
            await AnswerAsync(turn, cancellationToken);
        }
        catch (DialogChangedException loss)
        {
            // A new version of the shop has no such dialog or question any more. Trying again would not bring it back.
            var dialogId = turn.Dialogs.Top;
            turn.Dialogs.Forget();
            await lost.AnswerAsync(turnContext, loss, dialogId, cancellationToken);
        }

        await memory.SaveAsync(turnContext, cancellationToken);
    }

    private async Task AnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        foreach (var step in _steps)
        {
            if (await step.TryAnswerAsync(turn, cancellationToken))
                break;
        }

        await GoOnAsync(turn, cancellationToken);
    }

    /// <summary>Begins what else the customer asked for, once there is nothing before it that is still to be done.</summary>
    private static async Task GoOnAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var wishes = turn.Conversation.Wishes;
        while (wishes.Count > 0 && !turn.Dialogs.Any && turn.Conversation.Errands.Count == 0)
        {
            var next = wishes[0];
            wishes.RemoveAt(0);
            turn.Context.Activity.Text = next.Words;
            await turn.SayAsync(Offer.Remark(turn.Word(AssistantText.NextWish, ("words", next.Words))), cancellationToken);
            await turn.Dialogs.BeginAsync(next.DialogId, next.Slot, cancellationToken);
        }
    }
}
