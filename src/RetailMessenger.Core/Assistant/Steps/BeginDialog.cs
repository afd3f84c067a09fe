using RetailMessenger.Core.Assistant.Understanding;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>Begins the dialog that a message asks for, with what was said in a pattern's slot. Another one that is open is interrupted, and goes on afterwards.</summary>
internal sealed class BeginDialog : ITurnStep
{
    public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Meaning is not Meaning.Begin begin)
            return false;

        turn.Conversation.Misunderstood = 0;
        await turn.Dialogs.BeginAsync(begin.DialogId, begin.Words, cancellationToken);
        return true;
    }
}
