using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Twilio;

/// <summary>The channel's settings, its time, and where the world reaches it.</summary>
internal sealed class TwilioSettings(IOptions<TwilioOptions> options, PublicAddress address, TimeProvider time)
{
    public TwilioOptions Options { get; } = options.Value;

    public Uri? PublicUrl => address.Url;

    public DateTimeOffset Now => time.GetUtcNow();
}
