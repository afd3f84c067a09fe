#nullable disable
#pragma warning disable CA1859 // as bots for the SDK are written
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Classic;

public class DialogBot<T> : ActivityHandler
    where T : Dialog
{
    private readonly BotState _conversationState;
    private readonly BotState _userState;
    private readonly Dialog _dialog;

    public DialogBot(ConversationState conversationState, UserState userState, T dialog)
    {
        _conversationState = conversationState;
        _userState = userState;
        _dialog = dialog;
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);

        await _conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await _userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var member in membersAdded)
        {
            if (member.Id != turnContext.Activity.Recipient.Id)
            {
                await turnContext.SendActivityAsync(MessageFactory.Text($"Welcome, {member.Name}."), cancellationToken);
            }
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await _dialog.RunAsync(turnContext, _conversationState.CreateProperty<DialogState>(nameof(DialogState)), cancellationToken);
    }
}
