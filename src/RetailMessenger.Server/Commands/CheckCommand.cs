using System.CommandLine;
using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Server.Commands;

/// <summary>Says whether the settings can be used, and what to mend.</summary>
internal static class CheckCommand
{
    public static Command Create(string[] args)
    {
        var command = new Command("check", "Validate the configuration and the data folder, and say what to mend.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((_, cancellationToken) => RunAsync(args, Console.Out, cancellationToken));
        return command;
    }

    internal static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(ServerConfiguration.Options(args));
        builder.Configuration.AddShopFile(args);
        builder.AddRetailMessenger();
        await using var app = builder.Build();
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            app.Services.GetRequiredService<IBot>();
            await app.Services.GetRequiredService<IConversationLog>().MeasureBacklogAsync(cancellationToken);
        }
        catch (Exception exception) when (StartFailure.Explain(exception) is { } explanation)
        {
            await output.WriteLineAsync(explanation);
            return 1;
        }

        foreach (var hint in Welcome.Hints(app.Services))
            await output.WriteLineAsync($"Not set up: {hint}");
        await output.WriteLineAsync("The configuration can be used.");
        return 0;
    }
}
