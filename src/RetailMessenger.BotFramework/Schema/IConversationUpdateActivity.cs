namespace RetailMessenger.BotFramework.Schema;

/// <summary>Members joined or left, or the topic changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who joined; the bot itself may be among them.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left; the bot itself may be among them.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The new topic.</summary>
    string? TopicName { get; set; }

    /// <summary>Whether newcomers see what was said before.</summary>
    bool? HistoryDisclosed { get; set; }
}
