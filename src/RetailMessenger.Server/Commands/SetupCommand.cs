using System.CommandLine;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Server.Commands;

/// <summary>Sets up a network for this shop, as far as its API lets.</summary>
internal static class SetupCommand
{
    public static Command Create(string[] settings)
    {
        var network = new Argument<string>("network") { Description = "messenger or twilio." };
        var command = new Command("setup", "Write to a network what it has to know: webhook, subscriptions, greeting, menu.") { network };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetRequiredValue(network), Console.Out, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, string network, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = ServerConfiguration.CreateBuilder(settings);
        builder.AddRetailMessenger();
        await using var app = builder.Build();
        app.Services.GetService<IStartupValidator>()?.Validate();
        if (app.Services.GetServices<IChannelSetup>().FirstOrDefault(setup => setup.Name == network) is not { } found)
        {
            await Console.Error.WriteLineAsync($"{network} is not configured: set the keys under Channels that its guide names, then run this again.");
            return 1;
        }

        try
        {
            foreach (var line in await found.ApplyAsync(cancellationToken))
                await output.WriteLineAsync(line);
            return 0;
        }
        catch (HttpRequestException exception)
        {
            await Console.Error.WriteLineAsync($"{network} could not be reached: {exception.Message}");
            return 1;
        }
    }
}
