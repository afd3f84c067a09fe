using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Cluster;

/// <summary>Stands on the node of a conversation's actor for a node whose watchers follow it.</summary>
internal sealed class FarWatcher(string node, IFollower follower, ConversationKey conversation) : IConversationWatcher
{
    private readonly string _conversation = conversation.ToString();

    /// <summary>The node that follows.</summary>
    public string Node => node;

    /// <summary>Until when, unless it says again that it does.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>Tells the node that the actor goes.</summary>
    public void Leave() => follower.GoneAsync(_conversation).Ignore();

    public void OnStored(IReadOnlyList<LogEntry> entries) => follower.StoredAsync([.. entries]).Ignore();

    public void OnAnswered(long sequence) => follower.AnsweredAsync(_conversation, sequence).Ignore();

    public void OnEphemeral(Activity activity) => follower.HappensAsync(_conversation, SchemaJson.Write(activity)).Ignore();
}
