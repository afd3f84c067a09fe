using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>
/// Connects a bot to a channel: runs turns through the middleware and delivers what they send. Activities of the pseudo types in
/// <see cref="ActivityTypesEx"/> end at the adapter; it must not pass them on.
/// </summary>
public abstract partial class BotAdapter
{
    /// <summary>
    /// Where in the turn state the answer to an invoke is found, an <see cref="Activity"/> whose value is an <see cref="InvokeResponse"/>.
    /// </summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Where in the turn state the identity of who called is found.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>
    /// Where in the turn state the audience of the turn's conversation is found: a channel's, or the application id of the bot that called.
    /// </summary>
    public const string OAuthScopeKey = "RetailMessenger.BotFramework.BotAdapter.OAuthScope";

    /// <summary>
    /// Called with what the middleware or the bot threw; the turn then counts as done. When unset, the exception leaves the pipeline.
    /// </summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>What every turn runs through.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds middleware at the end.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Delivers activities in this order; they belong to the adapter.</summary>
    /// <returns>One response for each, in the same order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Puts <paramref name="activity"/> in the place of the one with the same id.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes the activity that <see cref="ConversationReference.ActivityId"/> names.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>
    /// What the caller of a finished turn is answered: the replies, when it expects them; the answer to an invoke, 501 when nobody gave one;
    /// else null.
    /// </summary>
    protected static InvokeResponse? ProcessTurnResults(TurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(turnContext.BufferedReplyActivities) };
        if (turnContext.Activity.Type != ActivityTypes.Invoke) return null;
        return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }

    /// <summary>
    /// Runs the turn through the middleware into <paramref name="callback"/>. For its length the current culture is that of the activity's
    /// locale, when there is such a culture.
    /// </summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        // An async method's culture is its own: the caller's is what it was when this method returns.
        TurnCulture.Apply(turnContext.Activity.Locale);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }
}
