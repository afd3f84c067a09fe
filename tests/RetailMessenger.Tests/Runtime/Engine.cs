using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime;
using RetailMessenger.Storage;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Runtime;

/// <summary>The conversation engine on a real store, with a bot and a network that a test commands, and a clock that only the test moves.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly IHost _host;

    private Engine(IHost host, ShopClock clock, TestNetwork network, string folder) =>
        (_host, Clock, Network, Folder) = (host, clock, network, folder);

    public ShopClock Clock { get; }

    public TestNetwork Network { get; }

    public string Folder { get; }

    public IConversations Conversations => Get<IConversations>();

    public IConversationLog Log => Get<IConversationLog>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<Engine> StartAsync(BotCallbackHandler bot, string? folder = null, ShopClock? clock = null, params (string Key, string Value)[] settings) =>
        StartAsync(bot, _ => { }, folder, clock, settings);

    public static async Task<Engine> StartAsync(
        BotCallbackHandler bot, Action<IServiceCollection> services, string? folder = null, ShopClock? clock = null, params (string Key, string Value)[] settings)
    {
        folder ??= Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        clock ??= new ShopClock();
        var network = new TestNetwork();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Storage:Folder", folder), .. settings.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))]);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSingleton<IChannel>(network);
        builder.Services.AddSingleton<IChannel>(new PulledChannel());
        builder.Services.AddSingleton<IBot>(new CommandedBot(bot));
        builder.Services.AddSingleton<IGiveUp, SaysSorry>();
        builder.AddRuntime(builder.Configuration);
        services(builder.Services);
        var host = builder.Build();
        await host.StartAsync(Cancellation);
        return new Engine(host, clock, network, folder);
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public async Task<LogEntry> ReceivesAsync(ConversationKey key, string text, string? messageId = null) =>
        Assert.IsType<Receipt.Stored>(await Conversations.ReceiveAsync(Message(key, text) with { MessageId = messageId }, Cancellation)).Entry;

    public static IncomingActivity Message(ConversationKey key, string text) => new(key, new Activity
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = key.Channel,
        From = new ChannelAccount { Id = $"user-{key.Id}" },
        Recipient = new ChannelAccount { Id = "bot" },
        Conversation = new ConversationAccount { Id = key.Id },
    });

    public async Task<List<string>> TextsAsync(ConversationKey key, Direction? direction = null) =>
        [.. (await Log.ReadAsync(key, 0, direction, 10_000, Cancellation)).Select(entry => entry.ToActivity().Text!)];

    /// <summary>Waits for the conversation's next stored entries that fulfil a condition on the whole log.</summary>
    public async Task UntilAsync(ConversationKey key, Func<IReadOnlyList<LogEntry>, bool> condition)
    {
        var signals = Channel.CreateUnbounded<int>();
        using var watch = Conversations.Watch(key, new Signal(signals.Writer));
        while (!condition(await Log.ReadAsync(key, 0, null, 10_000, Cancellation)))
            await signals.Reader.ReadAsync(Cancellation);
    }

    public Task UntilSaidAsync(ConversationKey key, params string[] texts) =>
        UntilAsync(key, log => texts.SequenceEqual(log.Where(entry => entry.Direction == Direction.Out).Select(entry => entry.ToActivity().Text)));

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private sealed class Signal(ChannelWriter<int> writer) : IConversationWatcher
    {
        public void OnStored(IReadOnlyList<LogEntry> entries) => writer.TryWrite(entries.Count);

        public void OnEphemeral(Activity activity)
        {
        }
    }

    private sealed class CommandedBot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }

    private sealed class SaysSorry : IGiveUp
    {
        public Task<Activity> ApologiseAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Task.FromResult(new Activity { Type = ActivityTypes.Message, Text = "sorry" });
    }

    private sealed class PulledChannel : IChannel
    {
        public string Name => "pulled";

        public ChannelProfile Profile { get; } = new() { Pulled = true };

        public Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A pulled channel is never sent to.");
    }
}
