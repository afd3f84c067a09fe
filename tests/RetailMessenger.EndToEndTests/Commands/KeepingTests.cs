namespace RetailMessenger.EndToEndTests.Commands;

/// <summary>Whoever runs the server copies the data, puts a copy back and removes what is old, from the command line.</summary>
public sealed class KeepingTests
{
    [Fact]
    public async Task Who_was_erased_after_a_backup_does_not_come_back_with_it()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        var (anna, ben) = (new DirectLineCustomer(http, () => server.Address, uptime), new DirectLineCustomer(http, () => server.Address, uptime));
        await server.StartAsync(cancellationToken);
        uptime.Up();
        await anna.StartAsync(cancellationToken);
        await anna.AsksAsync("my secret wish", cancellationToken);
        await ben.StartAsync(cancellationToken);
        await ben.AsksAsync("another wish", cancellationToken);

        Assert.Contains("Written and checked", await server.RunAsync(cancellationToken, "data", "backup", "copy.db"), StringComparison.Ordinal);
        await server.RunAsync(cancellationToken, "data", "erase", $"directline/{anna.Conversation}", "--yes");
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => server.RunAsync(cancellationToken, "data", "restore", "copy.db"));
        Assert.Contains("Another server works on", refusal.Message, StringComparison.Ordinal);
        await server.KillAsync();

        var restored = await server.RunAsync(cancellationToken, "data", "restore", "copy.db");

        Assert.Contains("Restored: 2 conversations.", restored, StringComparison.Ordinal);
        Assert.Contains("conversations that were erased again: 1.", restored, StringComparison.Ordinal);
        await server.StartAsync(cancellationToken);
        Assert.Contains("another wish", await server.RunAsync(cancellationToken, "data", "export", $"directline/{ben.Conversation}"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => server.RunAsync(cancellationToken, "data", "export", $"directline/{anna.Conversation}"));
    }

    [Fact]
    public async Task What_is_too_old_is_counted_and_removed_at_once()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        var anna = new DirectLineCustomer(http, () => server.Address, uptime);
        await server.StartAsync(cancellationToken);
        uptime.Up();
        await anna.StartAsync(cancellationToken);
        await anna.AsksAsync("hello", cancellationToken);

        var counted = await server.RunAsync(cancellationToken, "data", "prune", "--dry-run", "--Storage:Retention:Channels:sms=30");
        var removed = await server.RunAsync(cancellationToken, "data", "prune");

        Assert.Contains("Kept: 548 days, sms 30 days.", counted, StringComparison.Ordinal);
        Assert.Contains("Would be removed: 0 conversations, 0 messages", counted, StringComparison.Ordinal);
        Assert.Contains("Removed: 0 conversations, 0 messages", removed, StringComparison.Ordinal);
    }
}
