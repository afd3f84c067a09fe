using Microsoft.Extensions.Hosting;
using RetailMessenger.Runtime.Recovery;

namespace RetailMessenger.Runtime.Cluster;

/// <summary>When another node goes, what it left behind is taken up at once.</summary>
internal sealed class Takeover(Node node, Sweeper sweeper) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in node.LossesAsync(stoppingToken))
            sweeper.Hurry();
    }
}
