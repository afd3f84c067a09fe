using System.CommandLine;
using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Server.Commands;

/// <summary>Says whether the settings can be used, and what to mend.</summary>
internal static class CheckCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("check", "Validate the configuration and the data folder, and say what to mend.");
        command.SetAction((_, cancellationToken) => RunAsync(settings, Console.Out, cancellationToken));
        return command;
    }

    internal static async Task<int> RunAsync(string[] settings, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = ServerConfiguration.CreateBuilder(settings);
        builder.AddRetailMessenger();
        await using var app = builder.Build();
        app.Services.GetService<IStartupValidator>()?.Validate();
        app.Services.GetRequiredService<IBot>();
        await app.Services.GetRequiredService<IStorePlace>().ProbeAsync(cancellationToken);

        foreach (var hint in Welcome.Hints(app.Services))
            await output.WriteLineAsync($"Not set up: {hint}");
        foreach (var setup in app.Services.GetServices<IChannelSetup>())
        {
            foreach (var missing in await setup.FindMissingAsync(cancellationToken))
                await output.WriteLineAsync($"Not set up: {setup.Name}: {missing}");
        }

        await output.WriteLineAsync("The configuration can be used.");
        return 0;
    }
}
