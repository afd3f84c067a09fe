using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace RetailMessenger.Server.Hosting;

/// <summary>What every request passes, and the server's own few addresses.</summary>
internal static class ServerPipeline
{
    public static void UseServerDefaults(this WebApplication app)
    {
        app.UseForwardedHeaders();
        var proxies = ActivatorUtilities.CreateInstance<StrangeProxy>(app.Services);
        var headers = ActivatorUtilities.CreateInstance<PageHeaders>(app.Services);
        app.Use((context, next) =>
        {
            proxies.Notice(context);
            headers.Add(context);
            return next(context);
        });
        app.UseDefaultFiles();
        app.UseRouting();
        app.UseWebSockets();
    }

    public static void MapServerEndpoints(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapPictures();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(StoreHealth.Ready) });
        app.MapPrometheusScrapingEndpoint("/metrics");
    }
}
