using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Delivery;

/// <summary>
/// Shows customers on other networks that they were heard and that an answer is coming. Nobody waits for it: when networks are slower than customers,
/// the oldest signals are dropped.
/// </summary>
internal sealed partial class NetworkSignals(IConversationLog log, ChannelDirectory channels, ILogger<NetworkSignals> logger) : BackgroundService
{
    private const int MostWaiting = 1000;
    private const int AtOnce = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Channel<(ConversationKey Conversation, Activity Signal)> _waiting = Channel.CreateBounded<(ConversationKey, Activity)>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Shows something soon, or never.</summary>
    public void Show(ConversationKey conversation, Activity signal)
    {
        if (channels.ProfileOf(conversation).ShowsSignals)
            _waiting.Writer.TryWrite((conversation, signal));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => ShowAllAsync(stoppingToken)));

    private async Task ShowAllAsync(CancellationToken stoppingToken)
    {
        await foreach (var (key, signal) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                limit.CancelAfter(Longest);
                if (channels.Find(key) is { } channel && await log.FindAsync(key, limit.Token) is { Standing: Standing.Open } conversation)
                    await channel.SignalAsync(conversation, signal, limit.Token);
            }
#pragma warning disable CA1031 // it is only a signal
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogNotShown(key.Channel, Fault.Of(exception));
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "A signal on {Channel} was not shown. {Fault}")]
    private partial void LogNotShown(string channel, string fault);
}
