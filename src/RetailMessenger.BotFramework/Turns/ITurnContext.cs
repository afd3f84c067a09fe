using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>
/// One turn: what came in, and the way to answer. Valid until the turn ends; to say something later keep
/// <see cref="Schema.Activity.GetConversationReference"/> and use
/// <see cref="BotAdapter.ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>.
/// </summary>
public interface ITurnContext
{
    /// <summary>The adapter that runs this turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Services and values of this turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>What came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but traces was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Says something. Without <paramref name="inputHint"/> the user is invited to answer or not.</summary>
    /// <returns>The id of what was sent; an empty response when a handler held it back.</returns>
    /// <exception cref="ArgumentException"><paramref name="textReplyToSend"/> is null, empty or blank.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string? inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a copy of <paramref name="activity"/>, addressed to where the turn's activity came from. The object passed in is not changed,
    /// so that one activity may be sent in many turns at a time.
    /// </summary>
    /// <returns>The id of what was sent; an empty response when a handler held it back.</returns>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends copies of several activities in this order.</summary>
    /// <returns>The ids in the order of the activities.</returns>
    /// <exception cref="ArgumentException"><paramref name="activities"/> is empty.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Puts a copy of <paramref name="activity"/> in the place of the one that was sent with the same id.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes what was sent with this id, on channels that can.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the activity that the reference names, on channels that can.</summary>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler that sees everything this turn sends from now on; the first added is the first called.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler that sees everything this turn updates from now on; the first added is the first called.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler that sees everything this turn deletes from now on; the first added is the first called.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
