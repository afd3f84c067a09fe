using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>Says nothing to customers who have opted out; dialogs that were open end with that.</summary>
internal sealed class StaySilent : ITurnStep
{
    public Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Context.TurnState.Get<ConversationSnapshot>() is not { Standing: Standing.OptedOut })
            return Task.FromResult(false);

        turn.Dialogs.Forget();
        turn.Context.Note("turn.opted_out");
        return Task.FromResult(true);
    }
}
