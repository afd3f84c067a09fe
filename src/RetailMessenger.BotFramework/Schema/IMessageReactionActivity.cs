namespace RetailMessenger.BotFramework.Schema;

/// <summary>Reactions were put on or taken off the message that <see cref="IActivity.ReplyToId"/> names.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>What was put on.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>What was taken off.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
