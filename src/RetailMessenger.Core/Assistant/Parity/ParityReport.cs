using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Parity;

/// <summary>What becomes of every message of every dialog on every channel.</summary>
public static class ParityReport
{
    /// <summary>Walks through all dialogs on all channels in all languages.</summary>
    /// <param name="services">Holds the assistant and its dialogs.</param>
    /// <param name="channels">The channels by name.</param>
    /// <param name="progress">Told of each channel when it is done.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static async Task<IReadOnlyList<ParityRow>> MakeAsync(
        IServiceProvider services, IReadOnlyDictionary<string, ChannelProfile> channels, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(channels);
        var walk = new ConversationWalk(
            services.GetRequiredService<IBot>(), [.. services.GetServices<ShopDialog>()], services.GetRequiredService<TimeProvider>());
        var rows = new List<ParityRow>();
        foreach (var (channel, profile) in channels)
        {
            foreach (var language in Language.All)
                rows.AddRange((await walk.WalkAsync(channel, profile, language, cancellationToken)).Select(said => ParityRow.Of(channel, profile, said)));
            progress?.Report(channel);
        }

        return rows;
    }
}
