using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Errands;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>
/// Does what an earlier turn has decided, and tells what became of it. The event that wakes the conversation for it may be lost or overtaken by what the
/// customer says next: whatever comes, it is done before.
/// </summary>
internal sealed class RunErrands(PhraseBook phrases, IShopOperations operations, CodeDesk codes) : ITurnStep
{
    public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var errands = turn.Conversation.Errands;
        if (errands.Count > 0)
        {
            turn.Context.Speak(turn.Customer.SpokenLanguage);
            turn.Conversation.Errands = [];
            foreach (var errand in errands)
                await RunAsync(turn, errand, cancellationToken);
        }

        return turn.Context.Activity is { Type: ActivityTypes.Event, Name: ErrandQueue.WakeUp };
    }

    private async Task RunAsync(AssistantTurn turn, Errand errand, CancellationToken cancellationToken)
    {
        if (errand.Challenge is { } challenge)
            await codes.SendAsync(challenge, turn.Context.CultureOf(), cancellationToken);
        if (errand.ReadOperation() is not { } confirmed)
            return;

        var outcome = await operations.ExecuteAsync(confirmed, cancellationToken);
        turn.Context.Note("operation.ended", $"{confirmed.Operation.GetType().Name}.{outcome.GetType().Name}");
        turn.Conversation.Undo = outcome is OperationOutcome.Done { Undo: { } undo } ? Errand.WriteOperation(undo) : null;
        if (phrases.FindDialog(DialogRole.Receipt) is { } receipt)
            await turn.Dialogs.BeginAsync(receipt, new ToldOutcome(confirmed.Operation, outcome), cancellationToken);
    }
}
