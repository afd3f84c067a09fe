using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Benchmarks.Sizes;
using RetailMessenger.Channels;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime;
using RetailMessenger.Storage;

namespace RetailMessenger.Benchmarks;

/// <summary>The product's engine, store and web chat as the server composes them, under a bot that does next to nothing.</summary>
internal static class EngineServer
{
    public const string Secret = "a-secret-for-measuring-only";

    public static async Task<int> RunAsync(Uri url, DirectoryInfo folder, string? database, TimeSpan keepIdleActors, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url.ToString());
        builder.Configuration.AddInMemoryCollection(Settings(url, folder.FullName, database, keepIdleActors));
        builder.Services.AddSingleton(new PublicAddress(null));
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddChannels(builder.Configuration);
        builder.Services.AddSingleton(new ConversationState(new MemoryStorage()));
        builder.Services.AddSingleton<MeasuredBot>();
        builder.Services.AddSingleton<IBot>(services => services.GetRequiredService<MeasuredBot>());
        builder.Services.AddSingleton<IGiveUp>(services => services.GetRequiredService<MeasuredBot>());
        builder.AddRuntime(builder.Configuration, StorageRegistration.FindSharedDatabase(builder.Configuration));
        var app = builder.Build();
        app.UseWebSockets();
        app.MapChannels();
        app.MapGet("/memory", Measure);
        app.MapPost("/turns/{number:long}", StoredTurns.TakeAsync);
        app.MapPost("/forget", StoredTurns.ForgetAsync);
        app.MapPost("/stop", (IHostApplicationLifetime lifetime) => lifetime.StopApplication());

        // Messenger's side of the wire takes everything at once.
        app.MapPost("/graph/{**path}", () => Results.Text("""{"recipient_id":"1","message_id":"m"}""", "application/json"));
        await app.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync("ready");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static Memory Measure()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return new Memory(GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Settings(Uri url, string folder, string? database, TimeSpan keepIdleActors)
    {
        yield return new("Channels:Messenger:AppSecret", SignedWebhook.AppSecret);
        yield return new("Channels:Messenger:VerifyToken", "measured");
        yield return new("Channels:Messenger:PageAccessToken", "measured");
        yield return new("Channels:Messenger:ApiBaseUrl", new Uri(url, "graph").ToString());
        yield return new("Runtime:KeepIdleActorsFor", keepIdleActors.ToString());
        yield return new("Storage:Folder", folder);
        yield return new("Storage:ConnectionString", database);
        yield return new("Runtime:Cluster:Address", "127.0.0.1");
        yield return new("Runtime:Cluster:Port", "0");
        yield return new("Channels:WebChat:Secret", Secret);
        string[] limits = ["StartsPerMinutePerAddress", "SessionsPerMinutePerAddress", "PostsPerMinutePerConversation", "PostsPerMinutePerAddress", "CallsPerMinutePerConversation"];
        foreach (var limit in limits)
            yield return new($"Channels:WebChat:RateLimits:{limit}", "0");
    }

    /// <summary>What the server holds after a collection, in bytes: live objects, and the process as a whole.</summary>
    internal sealed record Memory(long Heap, long Resident);
}
