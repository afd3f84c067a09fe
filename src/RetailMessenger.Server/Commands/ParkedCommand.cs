using System.CommandLine;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Commands;

/// <summary>Lists turns that the bot gave up, and has them tried again.</summary>
internal static class ParkedCommand
{
    private const int Most = 1000;

    public static Command Create(string[] settings)
    {
        var retry = new Command("retry", "Try all parked turns again, after the cause was mended.");
        retry.SetAction((_, cancellationToken) => OfflineHost.RunAsync(settings, (services, output) => RetryAsync(services, output, cancellationToken)));

        var command = new Command("parked", "List turns that failed three times and were given up.") { retry };
        command.SetAction((_, cancellationToken) => OfflineHost.RunAsync(settings, (services, output) => ListAsync(services, output, cancellationToken)));
        return command;
    }

    private static async Task<int> ListAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var parked = await services.GetRequiredService<IStaffDesk>().FindParkedAsync(includeRetried: false, Most, cancellationToken);
        foreach (var turn in parked)
            await output.WriteLineAsync($"{turn.Time:u}  {turn.Conversation}  entry {turn.Sequence}  {Printed.Of(turn.Reason)}");
        await output.WriteLineAsync(parked.Count == 0 ? "No parked turns." : $"{parked.Count} parked. Try them again with: parked retry");
        return 0;
    }

    private static async Task<int> RetryAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var desk = services.GetRequiredService<IStaffDesk>();
        var retried = 0;
        foreach (var turn in await desk.FindParkedAsync(includeRetried: false, Most, cancellationToken))
        {
            if (await desk.RetryAsync(turn, cancellationToken))
                retried++;
        }

        await output.WriteLineAsync($"{retried} turns will be tried again, within a second while the server runs, else when it runs again.");
        return 0;
    }
}
