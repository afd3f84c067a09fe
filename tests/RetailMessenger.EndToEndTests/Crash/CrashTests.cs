using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;

namespace RetailMessenger.EndToEndTests.Crash;

/// <summary>Customers talk while the server is killed and started again, at moments that a seed chooses.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private static int Kills => ReadSetting("RETAILMESSENGER_CRASH_KILLS", 20);

    private static int Customers => ReadSetting("RETAILMESSENGER_CRASH_CUSTOMERS", 200);

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_or_answered_twice_when_the_server_is_killed()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        var uptime = new ServerUptime();
        using var storm = new Storm(server, uptime, Kills, seed: 20_260_101);
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(30) }) { Timeout = TimeSpan.FromSeconds(30) };
        var customers = Enumerable.Range(0, Customers).Select(_ => new DirectLineCustomer(http, () => server.Address, uptime)).ToList();

        await server.StartAsync(cancellationToken);
        uptime.Up();
        var storming = storm.RageAsync(cancellationToken);
        await Task.WhenAll(customers.Select(customer => customer.TalkAsync(storm.MessagesEach(Customers), storm.Acknowledged, cancellationToken)));
        await storming;
        await server.KillAsync();

        await using var store = OpenStore(server.Folder);
        foreach (var customer in customers)
            await CheckAsync(customer, store.GetRequiredService<IConversationLog>(), cancellationToken);
        output.WriteLine(
            $"{Customers} conversations, {customers.Sum(customer => customer.Acknowledged.Count)} messages, {storm.Killed} kills; "
            + $"heard twice over the wire: {customers.Sum(customer => customer.HeardTwice)}");
        Assert.Equal(Kills, storm.Killed);
    }

    private static async Task CheckAsync(DirectLineCustomer customer, IConversationLog log, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(new ConversationKey("directline", customer.Conversation), 0, null, int.MaxValue, cancellationToken);
        var asked = entries.Where(entry => entry.Direction == Direction.In && entry.ToActivity().Type == "message").Select(entry => entry.ActivityId).ToList();
        var answered = entries.Where(entry => entry.Direction == Direction.Out).Select(entry => entry.ToActivity().ReplyToId!).Where(asked.Contains).ToList();

        Assert.Equal(entries.Count, entries.Select(entry => entry.ActivityId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(customer.Acknowledged, asked);

        // The replies to one message stand together, and the messages are answered in their order: each once.
        Assert.Equal(asked, answered.Where((id, i) => i == 0 || answered[i - 1] != id));
    }

    private static ServiceProvider OpenStore(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", folder)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
    }

    private static int ReadSetting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
