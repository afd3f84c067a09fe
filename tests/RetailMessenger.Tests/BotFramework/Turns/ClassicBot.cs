#nullable disable
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

/// <summary>A bot in the manner in which bots were written against the SDK, without nullable references.</summary>
public class ClassicBot : ActivityHandler
{
    private readonly ConversationState _conversationState;
    private readonly UserState _userState;

    public ClassicBot(ConversationState conversationState, UserState userState)
    {
        _conversationState = conversationState;
        _userState = userState;
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
                await turnContext.SendActivityAsync($"Welcome, {member.Name}!", cancellationToken: cancellationToken);
            }
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var visits = _conversationState.CreateProperty<Visits>(nameof(Visits));
        var data = await visits.GetAsync(turnContext, () => new Visits(), cancellationToken);
        data.Count++;
        data.Last = turnContext.Activity.Timestamp ?? default;
        switch (turnContext.Activity.Text.ToLowerInvariant())
        {
            case "card":
                await turnContext.SendActivityAsync(MessageFactory.Attachment(CreateHeroCard().ToAttachment()), cancellationToken);
                break;
            case "choices":
                var reply = MessageFactory.Text("Which colour?");
                reply.SuggestedActions = new SuggestedActions()
                {
                    Actions = new List<CardAction>()
                    {
                        new CardAction() { Title = "Red", Type = ActionTypes.ImBack, Value = "Red" },
                        new CardAction() { Title = "Blue", Type = ActionTypes.ImBack, Value = "Blue" },
                    },
                };
                await turnContext.SendActivityAsync(reply, cancellationToken);
                break;
            case "typing":
                await turnContext.SendActivitiesAsync(
                    new IActivity[] { new Activity { Type = ActivityTypes.Typing }, MessageFactory.Text("done") }, cancellationToken);
                break;
            default:
                await turnContext.SendActivityAsync(MessageFactory.Text($"{data.Count}: {turnContext.Activity.Text}"), cancellationToken);
                break;
        }
    }

    private static HeroCard CreateHeroCard() => new HeroCard(
        title: "Boots",
        subtitle: "Brown",
        text: "Waterproof",
        images: new List<CardImage> { new CardImage("https://shop.example/boots.png") },
        buttons: new List<CardAction> { new CardAction(ActionTypes.OpenUrl, "Look", value: "https://shop.example/boots") });

    public class Visits
    {
        public int Count { get; set; }

        public DateTimeOffset Last { get; set; }
    }
}
