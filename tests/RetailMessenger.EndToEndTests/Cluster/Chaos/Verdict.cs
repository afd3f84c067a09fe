using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>What the log says in the end: every acknowledged message is there once, in order, and answered once; nothing waits; what was sent twice is counted.</summary>
internal sealed record Verdict(int Messages, int SentTwice)
{
    /// <param name="storage">The setting of the store, such as <c>Storage:ConnectionString</c>, and its value.</param>
    /// <param name="customers">Who talked.</param>
    /// <param name="graph">What was sent over the wire; null where nothing is.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<Verdict> OfAsync(
        (string Key, string Value) storage, IReadOnlyList<IChaosCustomer> customers, FakeGraph? graph, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(storage.Key, storage.Value)]).Build();
        await using var store = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
        var log = store.GetRequiredService<IConversationLog>();

        var marked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var customer in customers)
            marked.UnionWith(await CheckAsync(log, customer, cancellationToken));
        Assert.Empty(await log.FindUnansweredAsync(DateTimeOffset.MaxValue, 0, 10, cancellationToken));
        Assert.Empty(await log.FindUndeliveredAsync(DateTimeOffset.MaxValue, 0, 10, cancellationToken));
        return new Verdict(customers.Sum(customer => customer.Acknowledged.Count), graph?.Taken.Keys.Count(id => !marked.Contains(id)) ?? 0);
    }

    /// <returns>The network's ids of what was sent.</returns>
    private static async Task<IEnumerable<string>> CheckAsync(IConversationLog log, IChaosCustomer customer, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(customer.Conversation, 0, null, int.MaxValue, cancellationToken);
        var asked = entries.Where(entry => entry.Direction == Direction.In && entry.ToActivity().Type == "message").ToList();
        Assert.Equal(customer.Acknowledged.Count, asked.Count);
        Assert.All(asked.Zip(customer.Acknowledged), pair => Assert.True(customer.IsEntryOf(pair.First, pair.Second)));
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(number => (long)number), entries.Select(entry => entry.Sequence));
        Assert.Equal(entries.Count, entries.Select(entry => entry.ActivityId).Distinct(StringComparer.Ordinal).Count());

        // The replies to one message stand together, and the messages are answered in their order: each once.
        var ids = asked.ConvertAll(entry => entry.ActivityId);
        var replies = entries.Where(entry => entry.Direction == Direction.Out).ToList();
        var answered = replies.Select(entry => entry.ToActivity().ReplyToId!).Where(ids.Contains).ToList();
        Assert.Equal(ids, answered.Where((id, i) => i == 0 || answered[i - 1] != id));
        Assert.All(replies, reply => Assert.IsType<Delivery.Sent>(reply.Delivery));
        return replies.SelectMany(reply => ((Delivery.Sent)reply.Delivery).NetworkId?.Split(' ') ?? []);
    }
}
