using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>
/// Reports every activity that comes in, and what is sent, changed and taken back. What people wrote, and their own names, are reported only if
/// that is asked for. Who derives from it may add to a report or replace it.
/// </summary>
/// <param name="telemetryClient">Where to report to; nowhere when null.</param>
/// <param name="logPersonalInformation">Whether to report what people wrote and what they are called.</param>
public class TelemetryLoggerMiddleware(IBotTelemetryClient? telemetryClient, bool logPersonalInformation = false) : IMiddleware
{
    /// <summary>Whether to report what people wrote and what they are called.</summary>
    public bool LogPersonalInformation { get; } = logPersonalInformation;

    /// <summary>Where to report to.</summary>
    public IBotTelemetryClient TelemetryClient { get; } = telemetryClient ?? NullBotTelemetryClient.Instance;

    /// <inheritdoc/>
    public virtual async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        await OnReceiveActivityAsync(turnContext.Activity, cancellationToken);
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send();
            foreach (var activity in activities) await OnSendActivityAsync(activity, cancellationToken);
            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update();
            await OnUpdateActivityAsync(activity, cancellationToken);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete();
            await OnDeleteActivityAsync(Deleted(reference), cancellationToken);
        });
        await next(cancellationToken);
    }

    /// <summary>Reports what came in.</summary>
    protected virtual async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgReceiveEvent, await FillReceiveEventPropertiesAsync(activity));

    /// <summary>Reports what was sent.</summary>
    protected virtual async Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgSendEvent, await FillSendEventPropertiesAsync(activity));

    /// <summary>Reports what was changed.</summary>
    protected virtual async Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgUpdateEvent, await FillUpdateEventPropertiesAsync(activity));

    /// <summary>Reports what was taken back.</summary>
    protected virtual async Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgDeleteEvent, await FillDeleteEventPropertiesAsync(activity));

    /// <summary>What is reported of an activity that came in.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="additionalProperties">What to report besides; these win.</param>
    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(new TelemetryProperties(LogPersonalInformation)
            .Add(TelemetryConstants.ActivityTypeProperty, activity.Type)
            .Add(TelemetryConstants.FromIdProperty, activity.From?.Id)
            .Add(TelemetryConstants.ConversationIdProperty, activity.Conversation?.Id)
            .AddPersonal(TelemetryConstants.ConversationNameProperty, activity.Conversation?.Name)
            .Add(TelemetryConstants.LocaleProperty, activity.Locale)
            .Add(TelemetryConstants.RecipientIdProperty, activity.Recipient?.Id)
            .Add(TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name)
            .AddPersonal(TelemetryConstants.FromNameProperty, activity.From?.Name)
            .AddContent(activity)
            .With(additionalProperties));
    }

    /// <summary>What is reported of an activity that was sent.</summary>
    /// <inheritdoc cref="FillReceiveEventPropertiesAsync"/>
    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(Addressed(activity)
            .Add(TelemetryConstants.ReplyActivityIDProperty, activity.ReplyToId)
            .Add(TelemetryConstants.LocaleProperty, activity.Locale)
            .AddPersonal(TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name)
            .AddPersonal(TelemetryConstants.AttachmentsProperty, activity.Attachments is { Count: > 0 } files ? SchemaJson.Write(files) : null)
            .AddContent(activity)
            .With(additionalProperties));
    }

    /// <summary>What is reported of an activity that was changed.</summary>
    /// <inheritdoc cref="FillReceiveEventPropertiesAsync"/>
    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(Addressed(activity)
            .Add(TelemetryConstants.LocaleProperty, activity.Locale)
            .AddContent(activity)
            .With(additionalProperties));
    }

    /// <summary>What is reported of an activity that was taken back.</summary>
    /// <inheritdoc cref="FillReceiveEventPropertiesAsync"/>
    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(
        IMessageDeleteActivity activity, Dictionary<string, string>? additionalProperties = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(Addressed((Activity)activity).With(additionalProperties));
    }

    private static Activity Deleted(ConversationReference reference) =>
        new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId }.ApplyConversationReference(reference);

    private TelemetryProperties Addressed(Activity activity) => new TelemetryProperties(LogPersonalInformation)
        .Add(TelemetryConstants.ActivityTypeProperty, activity.Type)
        .Add(TelemetryConstants.ChannelIdProperty, activity.ChannelId)
        .Add(TelemetryConstants.RecipientIdProperty, activity.Recipient?.Id)
        .Add(TelemetryConstants.ConversationIdProperty, activity.Conversation?.Id)
        .AddPersonal(TelemetryConstants.ConversationNameProperty, activity.Conversation?.Name);
}
