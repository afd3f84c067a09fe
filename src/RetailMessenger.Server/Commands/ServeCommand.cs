using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels;
using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Server.Commands;

/// <summary>The main job: answers customers until it is stopped.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<string> unmatched, CancellationToken cancellationToken)
    {
        if (FindStranger(unmatched) is { } stranger)
        {
            await Console.Error.WriteLineAsync($"There is no command \"{stranger}\". See --help; settings are written --Section:Key=value.");
            return 1;
        }

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

    /// <summary>The first word that is neither a setting nor a setting's value: a command that was mistyped.</summary>
    internal static string? FindStranger(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var isValue = i > 0 && words[i - 1].StartsWith("--", StringComparison.Ordinal) && !words[i - 1].Contains('=', StringComparison.Ordinal);
            if (!words[i].StartsWith("--", StringComparison.Ordinal) && !isValue && !words[i].Contains('=', StringComparison.Ordinal))
                return words[i];
        }

        return null;
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
