using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.Messenger;

/// <summary>The channel's settings and its time.</summary>
internal sealed class MessengerSettings(IOptions<MessengerOptions> options, TimeProvider time)
{
    public MessengerOptions Options { get; } = options.Value;

    public DateTimeOffset Now => time.GetUtcNow();
}
