using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;
using RetailMessenger.Runtime.Delivery;

namespace RetailMessenger.Runtime.Turns;

/// <summary>
/// The adapter under every turn: what is sent is staged for the commit; only typing signals leave at once. What another version stored and this one
/// cannot read fails no turn.
/// </summary>
internal sealed partial class ConversationAdapter : BotAdapter
{
    private readonly LiveConversations _live;
    private readonly NetworkSignals _signals;
    private readonly ILogger<ConversationAdapter> _logger;
    private readonly ILostDialogs? _lost;

    public ConversationAdapter(
        LiveConversations live, NetworkSignals signals, IEnumerable<IMiddleware> middleware, ILogger<ConversationAdapter> logger, ILostDialogs? lost = null)
    {
        (_live, _signals, _logger, _lost) = (live, signals, logger, lost);
        foreach (var item in middleware)
            Use(item);
    }

    public async Task RunAsync(TurnContext turnContext, IBot bot, CancellationToken cancellationToken)
    {
        var dropped = new DroppedState();
        turnContext.TurnState.Add(dropped);
        turnContext.TurnState.Set(_lost);
        await RunPipelineAsync(turnContext, bot.OnTurnAsync, cancellationToken);
        foreach (var what in dropped.Notes)
            LogDropped(StagedReplies.Of(turnContext).Conversation.Channel, what);

        // What the caller waits for was kept back; it is logged like all else, and goes back with the answer to the call.
        foreach (var reply in turnContext.BufferedReplyActivities)
        {
            reply.DeliveryMode = DeliveryModes.ExpectReplies;
            Stage(turnContext, StagedReplies.Of(turnContext), reply);
        }
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var staged = StagedReplies.Of(turnContext);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = new ResourceResponse(Stage(turnContext, staged, activities[i]));
        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        StagedReplies.Of(turnContext).Replace(activity.Id, ActivityBody.Of(activity));
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        var deletion = new Activity { Type = ActivityTypes.MessageDelete, Conversation = reference.Conversation, From = reference.Bot, Recipient = reference.User };
        StagedReplies.Of(turnContext).Replace(reference.ActivityId, ActivityBody.Of(deletion));
        return Task.CompletedTask;
    }

    private string Stage(ITurnContext turnContext, StagedReplies staged, Activity activity)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                _live.PublishEphemeral(staged.Conversation, activity);
                _signals.Show(staged.Conversation, activity);
                return "";
            case ActivityTypes.Trace:
                return "";

            // Whoever asked over another network waits for it; web chat's clients know no such thing.
            case ActivityTypesEx.InvokeResponse when turnContext.TurnState.Get<ChannelProfile>()?.Pulled != false:
                return "";
            default:
                return staged.Add(ActivityBody.Of(activity));
        }
    }

    [LoggerMessage(LogLevel.Warning, "A turn on {Channel} went on without what another version has stored: {What}")]
    private partial void LogDropped(string channel, string what);
}
