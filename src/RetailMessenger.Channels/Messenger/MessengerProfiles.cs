using RetailMessenger.Channels.Messenger.Sending;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers;

namespace RetailMessenger.Channels.Messenger;

/// <summary>
/// People's names and languages. Meta tells them only to apps with the feature for it, and only of some people; every refusal means that nothing is told
/// (https://developers.facebook.com/docs/messenger-platform/identity/user-profile).
/// </summary>
internal sealed class MessengerProfiles(GraphApi graph) : ICustomerProfiles
{
    public string Channel => MessengerChannel.ChannelName;

    public async Task<CustomerProfile?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var address = MessengerAddress.Of(conversation);
        if (address.IsReference)
            return null;

        try
        {
            var answer = await graph.GetAsync(
                $"{Uri.EscapeDataString(address.Person)}?fields=first_name,last_name,locale", MessengerJson.Default.PersonBody, cancellationToken);
            var name = $"{answer.Body?.FirstName} {answer.Body?.LastName}".Trim();
            return name.Length == 0 ? null : new CustomerProfile(name, answer.Body?.Locale?.Replace('_', '-'));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
