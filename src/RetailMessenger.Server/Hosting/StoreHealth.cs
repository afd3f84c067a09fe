using Microsoft.Extensions.Diagnostics.HealthChecks;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Hosting;

/// <summary>Ready means: a message that comes now can be stored.</summary>
internal sealed class StoreHealth(IStorePlace store, IHostApplicationLifetime lifetime, TimeProvider time) : IHealthCheck
{
    public const string Ready = "ready";

    // Anybody may ask, as often as they like: the store is asked once a second.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task? _probe;
    private DateTimeOffset _probed;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!lifetime.ApplicationStarted.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("starting or stopping");

        await ProbeAsync().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }

    private Task ProbeAsync()
    {
        lock (_lock)
        {
            if (_probe is null || (_probe.IsCompleted && time.GetUtcNow() - _probed >= Fresh))
            {
                _probed = time.GetUtcNow();
                _probe = store.ProbeAsync(CancellationToken.None);
            }

            return _probe;
        }
    }
}
