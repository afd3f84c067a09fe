using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Which of Twilio's networks, and between which two addresses.</summary>
/// <param name="Network">The network.</param>
/// <param name="Customer">The customer's address, with the network's prefix.</param>
/// <param name="Shop">The shop's address, with the network's prefix.</param>
internal readonly record struct TwilioAddress(TwilioNetwork Network, string Customer, string Shop)
{
    private const char Separator = '|';

    public ConversationKey Key => new(Network.Name, $"{Customer}{Separator}{Shop}");

    public static TwilioAddress Of(ConversationKey key)
    {
        var at = key.Id.IndexOf(Separator, StringComparison.Ordinal);
        return new TwilioAddress(TwilioNetwork.Of(key.Channel), at < 0 ? key.Id : key.Id[..at], at < 0 ? "" : key.Id[(at + 1)..]);
    }

    /// <summary>The address of a message; whichever side has a prefix tells the network.</summary>
    public static TwilioAddress From(string customer, string shop) => new(TwilioNetwork.OfAddress(customer, shop), customer, shop);
}
