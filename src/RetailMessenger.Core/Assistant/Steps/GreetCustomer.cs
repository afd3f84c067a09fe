using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>
/// Greets each customer once in a conversation, when they are there. Who begins by writing is told in a word to whom they are talking, and gets
/// their answer.
/// </summary>
internal sealed class GreetCustomer(PhraseBook phrases) : ITurnStep
{
    private const string WebChatJoin = "webchat/join";

    public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var joins = Joins(turn.Context.Activity);
        if (turn.Conversation.Greeted || (!joins && !turn.IsMessage))
            return joins;

        var greeting = phrases.FindDialog(DialogRole.Greeting);
        var greets = joins || (turn.Meaning is Meaning.Begin begin && begin.DialogId == greeting);
        turn.Context.Note(turn.Customer.Visits == 0 ? "customer.arrived" : "customer.returned");
        if (greets && greeting is not null)
            await turn.Dialogs.BeginAsync(greeting, null, cancellationToken);
        else
            await turn.SayAsync(Offer.Remark(turn.Word(AssistantText.Introduction)), cancellationToken);

        turn.Conversation.Greeted = true;
        turn.Customer.Visits++;
        return greets;
    }

    private static bool Joins(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate => activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true,
        ActivityTypes.Event => activity.Name == WebChatJoin,
        _ => false,
    };
}
