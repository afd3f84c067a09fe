using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>A network that vouches for the numbers of those who write on it.</summary>
internal sealed class Telephones : IChannel
{
    /// <summary>The numbers by the beginning of the conversation's id: the customer's name.</summary>
    public Dictionary<string, string> Numbers { get; } = new(StringComparer.Ordinal);

    public string Name => "test";

    public ChannelProfile Profile { get; } = new();

    public VouchedCustomer? Vouch(Activity activity) => Numbers
        .Where(item => activity.Conversation!.Id!.StartsWith($"{item.Key}-", StringComparison.Ordinal))
        .Select(item => new VouchedCustomer.ByPhone(item.Value))
        .FirstOrDefault();

    public Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, CancellationToken cancellationToken) => throw new NotSupportedException();
}
