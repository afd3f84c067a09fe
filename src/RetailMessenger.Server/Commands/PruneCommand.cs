using System.CommandLine;
using System.Diagnostics;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Commands;

/// <summary>Removes at once what is older than it is kept.</summary>
internal static class PruneCommand
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    public static Command Create(string[] settings)
    {
        var dry = new Option<bool>("--dry-run") { Description = "Only count." };
        var command = new Command("prune", "Remove what is older than Storage:Retention keeps it, as the server does by itself every hour.") { dry };
        command.SetAction((parsed, cancellationToken) => OfflineHost.RunAsync(
            settings, (services, output) => RunAsync(services, parsed.GetValue(dry), output, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool dry, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(Describe(services.GetRequiredService<RetentionRules>()));
        var pass = services.GetRequiredService<RetentionPass>();
        if (dry)
        {
            await output.WriteLineAsync($"Would be removed: {await pass.CountAsync(cancellationToken)}.");
            return 0;
        }

        var (soFar, said) = (RemovedData.None, Stopwatch.StartNew());
        var removed = await pass.RunAsync(
            part =>
            {
                soFar = soFar.Add(part);
                if (said.Elapsed < Often)
                    return;

                output.WriteLine($"  so far: {soFar}");
                said.Restart();
            },
            cancellationToken);
        await output.WriteLineAsync($"Removed: {removed}.");
        return 0;
    }

    private static string Describe(RetentionRules rules) =>
        $"Kept: {Name(rules.Age)}{string.Concat(rules.Channels.OrderBy(channel => channel.Key, StringComparer.Ordinal).Select(channel => $", {channel.Key} {Name(channel.Value)}"))}.";

    private static string Name(TimeSpan? age) => age is { } days ? $"{days.TotalDays:0.#} days" : "for ever";
}
