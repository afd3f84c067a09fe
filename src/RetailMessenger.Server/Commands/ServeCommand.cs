using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels;
using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Server.Commands;

/// <summary>The main job: answers customers until it is stopped.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = Build(settings);

        // Words and examples that contradict each other stop the start, not the first customer.
        app.Services.GetRequiredService<IBot>();
        await StartAsync(app, cancellationToken);
        Welcome.Print(app, Console.Out);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            // What has begun already would otherwise take its end for a failure of its own, and say so before the reason is said; what has not
            // begun cannot be stopped, which is no news.
            await app.StopAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private static WebApplication Build(string[] settings)
    {
        var builder = ServerConfiguration.CreateBuilder(settings);
        builder.AddRetailMessenger();
        var app = builder.Build();
        app.UseServerDefaults();
        app.MapChannels();
        app.MapServerEndpoints();
        return app;
    }
}
