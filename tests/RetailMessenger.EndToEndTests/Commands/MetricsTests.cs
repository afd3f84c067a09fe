namespace RetailMessenger.EndToEndTests.Commands;

/// <summary>What the shop's monitoring reads.</summary>
public sealed class MetricsTests
{
    private static readonly string[] ByChannel =
    [
        "retailmessenger_messages_received_total", "retailmessenger_turn_duration_seconds_count", "retailmessenger_conversations_unanswered",
        "retailmessenger_conversations_undelivered", "retailmessenger_unanswered_age_seconds",
    ];

    [Fact]
    public async Task Metrics_tell_how_the_shop_is_doing_by_channel_and_nothing_that_was_said()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        var anna = new DirectLineCustomer(http, () => server.Address, uptime);
        await server.StartAsync(cancellationToken);
        uptime.Up();
        await anna.StartAsync(cancellationToken);
        await anna.AsksAsync("my secret wish", cancellationToken);

        var metrics = await http.GetStringAsync(new Uri(server.Address, "metrics"), cancellationToken);

        foreach (var name in ByChannel)
            Assert.Matches($"(?m)^{name}{{[^}}]*channel=\"directline\"", metrics);
        Assert.Matches("(?m)^retailmessenger_store_queue", metrics);
        Assert.DoesNotContain("my secret wish", metrics, StringComparison.Ordinal);
    }
}
