using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>Hands messages and events to the open dialog.</summary>
internal sealed class ContinueDialog : ITurnStep
{
    public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Dialogs.Any || turn.Context.Activity.Type is not (ActivityTypes.Message or ActivityTypes.Event))
            return false;

        await turn.Dialogs.ContinueAsync(cancellationToken);
        turn.Conversation.Misunderstood = 0;

        // A dialog that has nothing to say must not leave the customer without an answer.
        return turn.Context.Responded || turn.Conversation.Errands.Count > 0 || !turn.IsMessage;
    }
}
