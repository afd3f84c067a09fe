using System.Net;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.EndToEndTests.Deployment;

/// <summary>Two nodes behind nginx, from the files that the guide for a machine of one's own installs.</summary>
public sealed class MachineTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Customers_notice_nothing_when_one_node_after_the_other_is_restarted()
    {
        Assert.SkipWhen(Nginx.Missing is not null, Nginx.Missing ?? "");
        await using var machine = await Machine.StartAsync(await postgres.CreateDatabaseAsync(Cancellation), Cancellation);
        using var http = machine.Proxy.CreateClient();
        var uptime = new ServerUptime();
        uptime.Up();
        var customers = Enumerable.Range(0, 10).Select(_ => new DirectLineCustomer(http, () => Nginx.Address, uptime)).ToList();

        using var restarted = new CancellationTokenSource();
        var talks = Task.WhenAll(customers.Select(TalkAsync));
        foreach (var node in machine.Nodes)
        {
            await node.SignalAsync("TERM", Cancellation);
            Assert.Equal(0, await node.EndedAsync(Cancellation));
            await node.StartAsync(Cancellation);
        }

        await restarted.CancelAsync();
        Assert.All(await talks, answers => Assert.True(answers > 1));

        async Task<int> TalkAsync(DirectLineCustomer customer)
        {
            await customer.StartAsync(Cancellation);
            var answers = 0;
            for (; !restarted.IsCancellationRequested; answers++)
                await customer.AsksAsync($"message {answers}", Cancellation);
            return answers;
        }
    }

    [Fact]
    public async Task What_is_for_the_world_passes_and_what_is_not_does_not()
    {
        Assert.SkipWhen(Nginx.Missing is not null, Nginx.Missing ?? "");
        await using var machine = await Machine.StartAsync(await postgres.CreateDatabaseAsync(Cancellation), Cancellation);
        using var http = machine.Proxy.CreateClient();

        using var plain = await http.GetAsync(new Uri("http://bot.example.com/chat"), Cancellation);
        using var page = await http.GetAsync(Nginx.Address, Cancellation);
        using var metrics = await http.GetAsync(new Uri(Nginx.Address, "Metrics"), Cancellation);
        using var health = await http.GetAsync(new Uri(Nginx.Address, "health/ready"), Cancellation);

        Assert.Equal((HttpStatusCode.MovedPermanently, "https://bot.example.com/chat"), (plain.StatusCode, plain.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (metrics.StatusCode, health.StatusCode));
        Assert.True(File.Exists(machine.Journal));
    }
}
