using Microsoft.Extensions.Hosting;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Retention;

/// <summary>Has old things removed from time to time, where one server has the database to itself.</summary>
internal sealed class RetentionTimer(RetentionRun run, RetentionRules rules, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        run.WarnOfStrangeChannels();
        using var timer = new PeriodicTimer(rules.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await run.TryAsync(stoppingToken);
    }
}
