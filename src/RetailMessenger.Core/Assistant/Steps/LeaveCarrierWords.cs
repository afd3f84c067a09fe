using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>Says nothing to words that the carrier answers itself.</summary>
internal sealed class LeaveCarrierWords : ITurnStep
{
    public Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var isTheirs = turn.IsMessage && CarrierWords.AreReserved(turn.Context) && CarrierWords.Contain(turn.Text);
        if (isTheirs)
            turn.Context.Note("carrier.word");
        return Task.FromResult(isTheirs);
    }
}
