using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Turns;

/// <summary>What the bot said in this turn; it leaves with the commit.</summary>
internal sealed class StagedReplies(ConversationKey conversation, string questionId)
{
    private readonly List<Reply> _replies = [];

    public ConversationKey Conversation { get; } = conversation;

    public IReadOnlyList<Reply> Replies => _replies;

    public static StagedReplies Of(ITurnContext turnContext) =>
        turnContext.TurnState.Get<StagedReplies>() ?? throw new InvalidOperationException("This turn was not begun by the conversation engine.");

    /// <summary>Takes a reply under its question's id and an index, so that a turn that runs twice makes the same ids.</summary>
    public string Add(string body)
    {
        var id = $"{questionId}.{_replies.Count + 1:D2}";
        _replies.Add(new Reply(id, body));
        return id;
    }

    /// <summary>Says an activity again under its own id, which replaces it for clients.</summary>
    /// <exception cref="ArgumentException">There is no id.</exception>
    public void Replace(string? activityId, string body)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        _replies.Add(new Reply(activityId, body));
    }
}
