using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <content>What the turn sends, updates and deletes.</content>
public partial class TurnContext
{
    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string? inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = textReplyToSend,
            Speak = string.IsNullOrEmpty(speak) ? null : speak,
            InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
        };
        return SendOneAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
        => SendOneAsync(Copied(activity, nameof(activity)), cancellationToken);

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("Sending needs at least one activity.", nameof(activities));
        var copies = new List<Activity>(activities.Length);
        foreach (var activity in activities) copies.Add(Copied(activity, nameof(activities)));
        return SendAsync(copies, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var update = Addressed(Copied(activity, nameof(activity)));
        return Through(0);

        Task<ResourceResponse> Through(int handler)
            => _updateHandlers is not null && handler < _updateHandlers.Count
                ? _updateHandlers[handler](this, update, () => Through(handler + 1))
                : Adapter.UpdateActivityAsync(this, update, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return Through(0);

        Task Through(int handler)
            => _deleteHandlers is not null && handler < _deleteHandlers.Count
                ? _deleteHandlers[handler](this, conversationReference, () => Through(handler + 1))
                : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    private async Task<ResourceResponse> SendOneAsync(Activity activity, CancellationToken cancellationToken)
    {
        var responses = await SendAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    private Task<ResourceResponse[]> SendAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities) Addressed(activity);
        return Through(0);

        Task<ResourceResponse[]> Through(int handler)
            => _sendHandlers is not null && handler < _sendHandlers.Count
                ? _sendHandlers[handler](this, activities, () => Through(handler + 1))
                : DeliverAsync(activities, cancellationToken);
    }

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        // A handler may have taken everything out of the list.
        if (activities.Count == 0) return [];
        RememberInvokeResponse(activities);
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        for (var i = 0; i < responses.Length && i < activities.Count; i++) activities[i].Id = responses[i].Id;
        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        // The answer to an invoke is for who asked; to any other activity there is none.
        BufferedReplyActivities.AddRange(
            activities.Where(activity => activity.Type != ActivityTypesEx.InvokeResponse || Activity.Type == ActivityTypes.Invoke));
        return [.. activities.Select(_ => new ResourceResponse())];
    }

    private void RememberInvokeResponse(List<Activity> activities)
    {
        if (activities.FindLast(activity => activity.Type == ActivityTypesEx.InvokeResponse) is { } answer)
            TurnState.Set(BotAdapter.InvokeResponseKey, answer);
    }

    private Activity Addressed(Activity activity)
    {
        var reference = Activity.GetConversationReference();
        reference.Locale = Locale;
        return activity.ApplyConversationReference(reference);
    }

    private static Activity Copied(IActivity activity, string parameter)
    {
        ArgumentNullException.ThrowIfNull(activity, parameter);
        return (activity as Activity ?? throw new ArgumentException("Only objects of the class Activity can be sent.", parameter)).Clone();
    }
}
