using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>Begins conversations with customers who have not written, on networks of the Bot Framework that allow it.</summary>
public interface IConversationStarter
{
    /// <summary>Begins a conversation; the bot hears the event <c>createConversation</c> in it.</summary>
    /// <param name="channelId">The network, such as <c>msteams</c>.</param>
    /// <param name="serviceUrl">Where it is asked, as it stood in earlier activities of that network.</param>
    /// <param name="parameters">With whom.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The conversation; null when the network refused.</returns>
    Task<ConversationKey?> StartAsync(string channelId, string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken);
}
