namespace RetailMessenger.Channels.Twilio;

/// <summary>One of the networks behind Twilio.</summary>
internal sealed class TwilioNetwork
{
    /// <summary>SMS and MMS; the name is that of the Bot Framework's own adapter.</summary>
    public static readonly TwilioNetwork Sms = new(BotFramework.Schema.Channels.Twilio, "", hasCarrier: true);

    public static readonly TwilioNetwork WhatsApp = new("twilio-whatsapp", "whatsapp:", hasCarrier: false);

    public static readonly TwilioNetwork Rcs = new("twilio-rcs", "rcs:", hasCarrier: true);

    private TwilioNetwork(string name, string prefix, bool hasCarrier) => (Name, Prefix, HasCarrier) = (name, prefix, hasCarrier);

    public static IReadOnlyList<TwilioNetwork> All { get; } = [Sms, WhatsApp, Rcs];

    /// <summary>The channel's name.</summary>
    public string Name { get; }

    /// <summary>What stands before addresses of the network.</summary>
    public string Prefix { get; }

    /// <summary>Whether a carrier takes words such as STOP for itself.</summary>
    public bool HasCarrier { get; }

    public static TwilioNetwork Of(string channel) => All.First(network => network.Name == channel);

    public static TwilioNetwork OfAddress(params ReadOnlySpan<string> addresses)
    {
        foreach (var address in addresses)
        {
            foreach (var network in All)
            {
                if (network.Prefix.Length > 0 && address.StartsWith(network.Prefix, StringComparison.OrdinalIgnoreCase))
                    return network;
            }
        }

        return Sms;
    }
}
