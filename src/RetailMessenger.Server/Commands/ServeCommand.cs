using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels;
using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Server.Commands;

/// <summary>The main job: answers customers until it is stopped.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var app = Build(args);
        try
        {
            // Words and examples that contradict each other stop the start, not the first customer.
            app.Services.GetRequiredService<IBot>();
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (StartFailure.Explain(exception) is { } explanation)
        {
            await Console.Error.WriteLineAsync(explanation);
            await app.DisposeAsync();
            return 1;
        }

        Welcome.Print(app, Console.Out);
        await app.WaitForShutdownAsync(cancellationToken);
        await app.DisposeAsync();
        return 0;
    }

    private static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(ServerConfiguration.Options(args));
        builder.Configuration.AddShopFile(args);
        builder.AddRetailMessenger();
        var app = builder.Build();
        app.UseServerDefaults();
        app.MapChannels();
        app.MapServerEndpoints();
        return app;
    }
}
