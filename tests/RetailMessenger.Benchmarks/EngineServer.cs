using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
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

    public static async Task<int> RunAsync(Uri url, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url.ToString());
        builder.Configuration.AddInMemoryCollection(Settings(folder.FullName));
        builder.Services.AddSingleton(new PublicAddress(null));
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddChannels(builder.Configuration);
        builder.Services.AddSingleton(new ConversationState(new MemoryStorage()));
        builder.Services.AddSingleton<MeasuredBot>();
        builder.Services.AddSingleton<IBot>(services => services.GetRequiredService<MeasuredBot>());
        builder.Services.AddSingleton<IGiveUp>(services => services.GetRequiredService<MeasuredBot>());
        builder.AddRuntime(builder.Configuration);
        var app = builder.Build();
        app.UseWebSockets();
        app.MapChannels();
        await app.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync("ready");
        await app.WaitForShutdownAsync(cancellationToken);
        folder.Delete(recursive: true);
        return 0;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Settings(string folder)
    {
        yield return new("Storage:Folder", folder);
        yield return new("Channels:WebChat:Secret", Secret);
        string[] limits = ["StartsPerMinutePerAddress", "SessionsPerMinutePerAddress", "PostsPerMinutePerConversation", "PostsPerMinutePerAddress", "CallsPerMinutePerConversation"];
        foreach (var limit in limits)
            yield return new($"Channels:WebChat:RateLimits:{limit}", "0");
    }
}
