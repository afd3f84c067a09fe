using System.Net;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Skills;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Hands the conversation to another bot, a skill, until that bot says that it is done; ends with the value of its end of conversation. When the
/// dialog is cancelled or replaced, the skill is told that the conversation has ended.
/// </summary>
public class SkillDialog : Dialog
{
    private const string PersistedDeliveryMode = "deliveryMode";
    private const string PersistedConversationId = "skillConversationId";

    /// <summary>Makes a dialog; without an id it is called after its class.</summary>
    public SkillDialog(SkillDialogOptions dialogOptions, string? dialogId = null)
        : base(dialogId)
    {
        ArgumentNullException.ThrowIfNull(dialogOptions);
        DialogOptions = dialogOptions;
    }

    /// <summary>Which skill, and through what.</summary>
    protected SkillDialogOptions DialogOptions { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="options"/> are no <see cref="BeginSkillDialogOptions"/> with an activity.</exception>
    /// <exception cref="HttpRequestException">The skill answered with an error.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not BeginSkillDialogOptions { Activity: { } first })
        {
            throw new ArgumentException($"A skill is begun with {nameof(BeginSkillDialogOptions)} that have an activity.", nameof(options));
        }

        var state = dc.ActiveDialog!.State;
        state[PersistedDeliveryMode] = first.DeliveryMode!;
        state[PersistedConversationId] = await NewConversationAsync(dc.Context, cancellationToken);
        return await CallAsync(dc, AsFromCustomer(first.Clone(), dc.Context), cancellationToken);
    }

    /// <summary>Hands the activity on, unless it is the skill's end of conversation, with which the dialog ends.</summary>
    /// <exception cref="HttpRequestException">The skill answered with an error.</exception>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        if (!OnValidateActivity(activity))
        {
            return EndOfTurn;
        }

        if (activity.Type == ActivityTypes.EndOfConversation)
        {
            return await dc.EndDialogAsync(activity.Value, cancellationToken);
        }

        var next = activity.Clone();
        next.DeliveryMode = dc.ActiveDialog!.State[PersistedDeliveryMode] as string;
        return await CallAsync(dc, next, cancellationToken);
    }

    /// <summary>Lets the skill ask again.</summary>
    /// <exception cref="HttpRequestException">The skill answered with an error.</exception>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var reprompt = AsFromCustomer(new Activity(ActivityTypes.Event) { Name = DialogEvents.RepromptDialog }, turnContext);
        return SendAsync(turnContext, reprompt, instance, cancellationToken);
    }

    /// <summary>Lets the skill ask again: something was pushed on top of the dialog and has ended.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Tells the skill when the dialog is cancelled or replaced.</summary>
    /// <exception cref="HttpRequestException">The skill answered with an error.</exception>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(instance);
        if (reason is DialogReason.CancelCalled or DialogReason.ReplaceCalled)
        {
            var end = AsFromCustomer(new Activity(ActivityTypes.EndOfConversation) { ChannelData = turnContext.Activity.ChannelData }, turnContext);
            await SendAsync(turnContext, end, instance, cancellationToken);
        }
    }

    /// <summary>Whether an activity of the customer is for the skill; one that is not is left alone. Unless overridden every one is.</summary>
    protected virtual bool OnValidateActivity(Activity activity) => true;

    private static Activity AsFromCustomer(Activity activity, ITurnContext turnContext) =>
        activity.ApplyConversationReference(turnContext.Activity.GetConversationReference(), isIncoming: true);

    private Task<string> NewConversationAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var options = new SkillConversationIdFactoryOptions
        {
            FromBotOAuthScope = turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey),
            FromBotId = DialogOptions.BotId,
            Activity = turnContext.Activity,
            BotFrameworkSkill = DialogOptions.Skill,
        };
        return DialogOptions.ConversationIdFactory.CreateSkillConversationIdAsync(options, cancellationToken);
    }

    private async Task<DialogTurnResult> CallAsync(DialogContext dc, Activity activity, CancellationToken cancellationToken) =>
        await SendAsync(dc.Context, activity, dc.ActiveDialog!, cancellationToken) is { } end
            ? await dc.EndDialogAsync(end.Value, cancellationToken)
            : EndOfTurn;

    // The skill's end of conversation, if it is among the replies.
    private async Task<Activity?> SendAsync(
        ITurnContext turnContext, Activity activity, DialogInstance instance, CancellationToken cancellationToken)
    {
        // Only so can the answer to an invoke come in the same exchange.
        if (activity.Type == ActivityTypes.Invoke)
        {
            activity.DeliveryMode = DeliveryModes.ExpectReplies;
        }

        await DialogOptions.ConversationState.SaveChangesAsync(turnContext, force: true, cancellationToken);
        var conversationId = instance.Get<string>(PersistedConversationId);
        var response = await PostAsync(conversationId, activity, cancellationToken);
        if (!response.IsSuccessStatusCode())
        {
            throw new HttpRequestException(
                $"The skill '{DialogOptions.Skill.Id}' at {DialogOptions.Skill.SkillEndpoint} answered with status {response.Status}.",
                inner: null,
                (HttpStatusCode)response.Status);
        }

        return activity.DeliveryMode == DeliveryModes.ExpectReplies && response.Body?.Activities is { } replies
            ? await new SkillReplies(DialogOptions, conversationId, PostAsync).PassOnAsync(turnContext, replies, cancellationToken)
            : null;
    }

    private Task<InvokeResponse<ExpectedReplies>> PostAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        DialogOptions.SkillClient.PostActivityAsync<ExpectedReplies>(
            DialogOptions.BotId,
            DialogOptions.Skill.AppId,
            DialogOptions.Skill.SkillEndpoint,
            DialogOptions.SkillHostEndpoint,
            conversationId,
            activity,
            cancellationToken);
}
