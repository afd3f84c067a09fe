using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers;

namespace RetailMessenger.Core.Assistant;

/// <summary>Reads what is remembered at the beginning of a turn and saves it at the end.</summary>
internal sealed class AssistantMemory
{
    public const string CustomerProperty = "customer";

    private readonly ConversationState _conversationState;
    private readonly UserState _userState;
    private readonly IStatePropertyAccessor<ConversationMemory> _conversation;
    private readonly IStatePropertyAccessor<CustomerMemory> _customer;
    private readonly DialogSet _dialogs;

    public AssistantMemory(ConversationState conversationState, UserState userState, IEnumerable<ShopDialog> dialogs)
    {
        _conversationState = conversationState;
        _userState = userState;
        _conversation = conversationState.CreateProperty<ConversationMemory>("assistant");
        _customer = userState.CreateProperty<CustomerMemory>(CustomerProperty);
        _dialogs = new DialogSet(conversationState.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
            _dialogs.Add(dialog);
    }

    public async Task<AssistantTurn> OpenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var customer = await _customer.GetAsync(turnContext, () => new CustomerMemory(), cancellationToken);
        var conversation = await _conversation.GetAsync(turnContext, () => new ConversationMemory(), cancellationToken);
        var stack = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        var turn = new AssistantTurn(turnContext, customer, conversation, new OpenDialogs(stack));
        turnContext.TurnState.Add(turn);
        return turn;
    }

    /// <summary>Saves what changed; nothing is left when the customer's data are to be erased.</summary>
    public async Task SaveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (StagedTurn.Of(turnContext).EraseCustomer)
        {
            await _conversationState.ClearStateAsync(turnContext, cancellationToken);
            await _userState.ClearStateAsync(turnContext, cancellationToken);
        }

        await _conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await _userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }
}
