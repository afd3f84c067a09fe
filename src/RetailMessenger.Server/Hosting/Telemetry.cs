using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace RetailMessenger.Server.Hosting;

/// <summary>Traces, metrics and logs: to Prometheus always, to an OTLP collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one.</summary>
internal static class Telemetry
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("retailmessenger", serviceVersion: Version))
            .WithMetrics(metrics => metrics
                .AddMeter(Core.Measures.Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddPrometheusExporter());
        if (string.IsNullOrEmpty(builder.Configuration[OtlpEndpoint]))
            return;

        telemetry
            .WithTracing(tracing => tracing.AddSource(Core.Measures.Telemetry.Name).AddAspNetCoreInstrumentation(requests => requests.Filter = IsOfACustomer))
            .WithLogging()
            .UseOtlpExporter();
    }

    // Whoever watches the server asks every few seconds; that would bury what customers do.
    private static bool IsOfACustomer(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/metrics", StringComparison.OrdinalIgnoreCase);

    private static string Version => typeof(Telemetry).Assembly.GetName().Version?.ToString(3) ?? "0";
}
