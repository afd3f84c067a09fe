using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>
/// Takes down every activity of a turn, in and out, also what is updated and deleted, in the order in which it happened. The log gets
/// copies when the turn ends, also when it throws. An activity without id gets one that begins with <c>g_</c>, one without time stamp the
/// present time.
/// </summary>
public class TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger, TimeProvider? timeProvider = null) : IMiddleware
{
    private readonly ITranscriptLogger _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var seen = new List<Activity>();

        // The event by which a bot starts a turn itself is nothing that anybody said.
        if (turnContext.Activity is not { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
        {
            var incoming = turnContext.Activity.Clone();
            (incoming.From ??= new ChannelAccount()).Role ??= RoleTypes.User;
            seen.Add(Stamped(incoming));
        }

        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send();
            for (var i = 0; i < activities.Count; i++) seen.Add(Outgoing(activities[i], i < responses.Length ? responses[i].Id : null));
            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update();
            var updated = activity.Clone();
            updated.Type = ActivityTypes.MessageUpdate;
            seen.Add(Stamped(updated));
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete();
            seen.Add(Stamped(Deleted(reference)));
        });
        await LoggedAsync(next, seen, cancellationToken);
    }

    private async Task LoggedAsync(NextDelegate next, List<Activity> seen, CancellationToken cancellationToken)
    {
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            foreach (var activity in seen) await _logger.LogActivityAsync(activity);
        }
    }

    private static Activity Deleted(ConversationReference reference)
        => new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId }.ApplyConversationReference(reference);

    private Activity Outgoing(Activity activity, string? id)
    {
        var copy = activity.Clone();
        copy.Id = string.IsNullOrEmpty(id) ? copy.Id : id;
        return Stamped(copy);
    }

    private Activity Stamped(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id)) activity.Id = "g_" + Guid.NewGuid().ToString("n");
        activity.Timestamp ??= _time.GetUtcNow();
        return activity;
    }
}
