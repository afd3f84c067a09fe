namespace RetailMessenger.EndToEndTests.Commands;

/// <summary>What the shop's observability platform gets, and the logs.</summary>
public sealed class CollectorTests
{
    private const string Secret = "my secret wish";

    [Fact]
    public async Task Traces_metrics_and_logs_reach_the_collector_and_say_nothing_that_was_said()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var collector = new Collector();
        await using var server = new ServerProcess(ServerProcess.NoLimits)
        {
            Variables = new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "50",
                ["OTEL_BLRP_SCHEDULE_DELAY"] = "50",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
                ["Logging__LogLevel__Microsoft"] = "Information",
            },
        };

        await TalkAsync(server, cancellationToken);

        await collector.ReceivesAsync("/v1/traces", "turn", cancellationToken);
        await collector.ReceivesAsync("/v1/traces", "/v3/directline/conversations", cancellationToken);
        await collector.ReceivesAsync("/v1/metrics", "retailmessenger.turn.duration", cancellationToken);
        await collector.ReceivesAsync("/v1/logs", "retailmessenger", cancellationToken);
        Assert.DoesNotContain(Secret, collector.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_logs_say_nothing_that_was_said_and_show_no_token()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess(
            [.. ServerProcess.NoLimits, "--Logging:LogLevel:Microsoft=Information", "--Logging:LogLevel:RetailMessenger=Trace"]);

        var token = await TalkAsync(server, cancellationToken);

        Assert.Contains("is ready", server.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, server.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain(token, server.Printed, StringComparison.Ordinal);
    }

    private static async Task<string> TalkAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        var anna = new DirectLineCustomer(http, () => server.Address, uptime);
        await server.StartAsync(cancellationToken);
        uptime.Up();
        await anna.StartAsync(cancellationToken);
        await anna.AsksAsync(Secret, cancellationToken);
        return anna.Token;
    }
}
