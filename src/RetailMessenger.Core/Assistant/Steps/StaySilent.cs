using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>
/// Says nothing to customers who have opted out, whose open dialogs end with that, and nothing while somebody at another desk speaks to them.
/// </summary>
internal sealed class StaySilent(TimeProvider time) : ITurnStep
{
    public Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var conversation = turn.Context.TurnState.Get<ConversationSnapshot>();
        if (conversation is { Standing: Standing.OptedOut })
        {
            turn.Dialogs.Forget();
            turn.Context.Note("turn.opted_out");
            return Task.FromResult(true);
        }

        var isHeld = conversation is not null && conversation.HeldUntil > time.GetUtcNow();
        if (isHeld)
            turn.Context.Note("turn.held");
        return Task.FromResult(isHeld);
    }
}
