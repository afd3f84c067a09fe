using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Assistant.Understanding;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>
/// Finds out whether a message asks for something of its own, rather than being the answer to an open question. What an open question offers is
/// its answer; where it takes any words, only a command that stands alone is none. Never answers.
/// </summary>
internal sealed class ReadMeaning(PhraseBook phrases, WishReader wishes) : ITurnStep
{
    public Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.IsMessage)
        {
            turn.Meaning = Read(turn, turn.Dialogs.Waiting);
            turn.Conversation.MenuShown = false;
        }

        return Task.FromResult(false);
    }

    private Meaning? Read(AssistantTurn turn, WaitingPrompt waiting)
    {
        if (waiting.Offers(turn.Text))
            return null;

        var exact = wishes.FindExact(turn.Text);
        if (waiting.TakesAnyWords)
        {
            // Somebody who was just shown the menu and writes one of its items does not mean it as an answer.
            var alone = exact ?? phrases.FindAlmostExact(turn.Text);
            return alone is Meaning.Obey || turn.Conversation.MenuShown ? alone : null;
        }

        if (exact is Meaning.Obey)
            return exact;
        return waiting.Recognises(turn.Text, turn.Context.Activity.Locale) ? null : exact ?? FindSeveral(turn) ?? Guess(turn);
    }

    /// <summary>The first of several things; the others are kept until it is done.</summary>
    private Meaning.Begin? FindSeveral(AssistantTurn turn)
    {
        var several = wishes.FindSeveral(turn.Text);
        if (several.Count == 0)
            return null;

        turn.Conversation.Wishes = [.. several.Skip(1).Select(wish => new Wish { DialogId = wish.Meaning.DialogId, Words = wish.Words, Slot = wish.Meaning.Words })];
        turn.Context.Activity.Text = several[0].Words;
        return several[0].Meaning;
    }

    private Meaning? Guess(AssistantTurn turn)
    {
        // A misspelt "stop" is no command either where "stop" belongs to the carrier.
        var resemblesTheirs = CarrierWords.AreReserved(turn.Context) && CarrierWords.AreNearTo(turn.Text);
        return wishes.Guess(turn.Text, mayBeCommand: !resemblesTheirs);
    }
}
