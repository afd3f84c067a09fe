using Microsoft.Extensions.Diagnostics.HealthChecks;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Hosting;

/// <summary>Ready means: a message that comes now can be stored.</summary>
internal sealed class StoreHealth(IStorePlace store, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public const string Ready = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!lifetime.ApplicationStarted.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("starting or stopping");

        await store.ProbeAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
