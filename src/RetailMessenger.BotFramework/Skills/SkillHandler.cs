using System.Security.Claims;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Skills;

/// <summary>
/// Takes what skills send back by the Bot Connector protocol: messages go on to the customer, events and the end of the conversation to the bot.
/// </summary>
public class SkillHandler
{
    /// <summary>Where, in the turn state, the reference of a talk is found while the bot handles what a skill sent.</summary>
    public const string SkillConversationReferenceKey = "RetailMessenger.BotFramework.Skills.SkillHandler.SkillConversationReference";

    private readonly BotAdapter _adapter;
    private readonly IBot _bot;
    private readonly SkillConversationIdFactoryBase _conversations;

    /// <summary>Makes a handler.</summary>
    /// <param name="adapter">Continues the customers' conversations.</param>
    /// <param name="bot">The bot that called the skills.</param>
    /// <param name="conversationIdFactory">Knows the conversations behind their ids.</param>
    public SkillHandler(BotAdapter adapter, IBot bot, SkillConversationIdFactoryBase conversationIdFactory)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(bot);
        ArgumentNullException.ThrowIfNull(conversationIdFactory);
        _adapter = adapter;
        _bot = bot;
        _conversations = conversationIdFactory;
    }

    /// <summary>For hosts: a skill posted an activity to the conversation.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or no longer.</exception>
    public Task<ResourceResponse> HandleSendToConversationAsync(
        ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        OnSendToConversationAsync(claimsIdentity, conversationId, activity, cancellationToken);

    /// <summary>For hosts: a skill posted an answer to an activity.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or no longer.</exception>
    public Task<ResourceResponse> HandleReplyToActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        OnReplyToActivityAsync(claimsIdentity, conversationId, activityId, activity, cancellationToken);

    /// <summary>For hosts: a skill put a new version of what it sent.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or no longer.</exception>
    public Task<ResourceResponse> HandleUpdateActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        OnUpdateActivityAsync(claimsIdentity, conversationId, activityId, activity, cancellationToken);

    /// <summary>For hosts: a skill deleted what it sent.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or no longer.</exception>
    public Task HandleDeleteActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        OnDeleteActivityAsync(claimsIdentity, conversationId, activityId, cancellationToken);

    /// <summary>A skill sends an activity to the conversation.</summary>
    /// <param name="claimsIdentity">The skill, as its token was verified.</param>
    /// <param name="conversationId">The id that the conversation has between the two bots.</param>
    /// <param name="activity">What it sends.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or no longer.</exception>
    protected internal virtual Task<ResourceResponse> OnSendToConversationAsync(
        ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PassOnAsync(claimsIdentity, conversationId, activity, replyToId: null, cancellationToken);
    }

    /// <summary>A skill answers an activity.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or no longer.</exception>
    protected internal virtual Task<ResourceResponse> OnReplyToActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PassOnAsync(claimsIdentity, conversationId, activity, activityId, cancellationToken);
    }

    /// <summary>A skill changes what it sent.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or no longer.</exception>
    protected internal virtual Task<ResourceResponse> OnUpdateActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var update = activity.Clone();
        update.Id = activityId;
        return InConversationAsync(
            claimsIdentity, conversationId, (turnContext, _) => turnContext.UpdateActivityAsync(update, cancellationToken), cancellationToken);
    }

    /// <summary>A skill takes back what it sent.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or no longer.</exception>
    protected internal virtual Task OnDeleteActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        InConversationAsync(
            claimsIdentity,
            conversationId,
            async (turnContext, _) =>
            {
                await turnContext.DeleteActivityAsync(activityId, cancellationToken);
                return new ResourceResponse();
            },
            cancellationToken);

    private static void Become(Activity turnActivity, Activity sent, ConversationReference customer)
    {
        turnActivity.Type = sent.Type;
        turnActivity.Name = sent.Name;
        turnActivity.Text = sent.Text;
        turnActivity.Code = sent.Code;
        turnActivity.ReplyToId = sent.ReplyToId;
        turnActivity.Value = sent.Value;
        turnActivity.ValueType = sent.ValueType;
        turnActivity.Entities = sent.Entities;
        turnActivity.Locale = sent.Locale ?? customer.Locale;
        turnActivity.LocalTimestamp = sent.LocalTimestamp;
        turnActivity.Timestamp = sent.Timestamp;
        turnActivity.ChannelData = sent.ChannelData;
        turnActivity.Properties = sent.Properties;
    }

    private Task<ResourceResponse> PassOnAsync(
        ClaimsIdentity claimsIdentity, string conversationId, Activity activity, string? replyToId, CancellationToken cancellationToken)
    {
        return InConversationAsync(claimsIdentity, conversationId, TakeAsync, cancellationToken);

        async Task<ResourceResponse> TakeAsync(ITurnContext turnContext, SkillConversationReference talk)
        {
            // What the customer gets is a reply to what the skill replies to, not to the event by which the turn was begun.
            turnContext.Activity.Id = replyToId;
            if (activity.Type is not (ActivityTypes.EndOfConversation or ActivityTypes.Event))
            {
                return await turnContext.SendActivityAsync(activity, cancellationToken);
            }

            if (activity.Type == ActivityTypes.EndOfConversation)
            {
                await _conversations.DeleteConversationReferenceAsync(conversationId, cancellationToken);
            }

            Become(turnContext.Activity, activity, talk.ConversationReference);
            await _bot.OnTurnAsync(turnContext, cancellationToken);
            return new ResourceResponse(turnContext.Activity.Id);
        }
    }

    private async Task<ResourceResponse> InConversationAsync(
        ClaimsIdentity claimsIdentity,
        string conversationId,
        Func<ITurnContext, SkillConversationReference, Task<ResourceResponse>> take,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var talk = await _conversations.GetSkillConversationReferenceAsync(conversationId, cancellationToken)
            ?? throw new KeyNotFoundException($"There is no conversation '{conversationId}' with a skill.");
        var response = new ResourceResponse();
        await _adapter.ContinueConversationAsync(
            claimsIdentity,
            talk.ConversationReference,
            talk.OAuthScope,
            async (turnContext, _) =>
            {
                turnContext.TurnState.Set(SkillConversationReferenceKey, talk);
                response = await take(turnContext, talk);
            },
            cancellationToken);
        return response;
    }
}
