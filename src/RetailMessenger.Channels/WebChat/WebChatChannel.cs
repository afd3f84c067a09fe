using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Channels.WebChat;

/// <summary>Web chat, whose clients fetch from the log: what is committed is delivered.</summary>
internal sealed class WebChatChannel(IOptions<WebChatOptions> options) : IChannel
{
    public const string ChannelName = BotFramework.Schema.Channels.Directline;

    public string Name => ChannelName;

    public ChannelProfile Profile { get; } = ProfileOf(options.Value);

    public static ChannelProfile ProfileOf(WebChatOptions options) => new() { Pulled = true, QuietTime = options.QuietTime };

    public static ConversationKey KeyOf(string conversationId) => new(ChannelName, conversationId);

    public static ChannelAccount BotOf(WebChatOptions options) => new() { Id = options.BotId, Name = options.BotName, Role = RoleTypes.Bot };

    public VouchedCustomer? Vouch(Activity activity) => ShopIdentity.Read(activity.From);

    public Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Sent());
}
