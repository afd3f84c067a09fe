using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>
/// Answers what was not understood with something to do next, never twice in a row in the same words. After two such messages it offers a person.
/// </summary>
internal sealed class OfferNextStep(WorkingCapabilities capabilities) : ITurnStep
{
    private const int OfferAPersonAfter = 2;

    public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsMessage)
            return false;

        turn.Context.Note("turn.not_understood");
        var titles = await capabilities.FindMainTitlesAsync(turn.Context, cancellationToken);
        var times = turn.Conversation.Misunderstood++;
        var person = CommandWords.NameOf(turn.Context, Command.Person);
        var activity = times < OfferAPersonAfter
            ? Offer.Of(turn.WordVariant(FirstTry(turn), times), titles)
            : Offer.Of(
                turn.WordVariant(AssistantText.NotUnderstoodAgain, times - OfferAPersonAfter, ("person", person)),
                titles.Prepend(person).Distinct(StringComparer.OrdinalIgnoreCase));
        await turn.SayAsync(activity, cancellationToken);
        return true;
    }

    private static AssistantText FirstTry(AssistantTurn turn) =>
        string.IsNullOrWhiteSpace(turn.Text) && turn.Context.Activity.Attachments is { Count: > 0 }
            ? AssistantText.CannotReadFiles
            : AssistantText.NotUnderstood;
}
