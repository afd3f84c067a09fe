using System.CommandLine;
using System.Globalization;
using RetailMessenger.Channels;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Parity;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Dialogs;
using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Server.Commands;

/// <summary>Shows what becomes of every message of every dialog on every channel.</summary>
internal static class ChannelsCommand
{
    private const int ShownText = 60;

    public static Command Create(string[] settings)
    {
        var brief = new Option<bool>("--brief") { Description = "Only messages that were cut or have a problem." };
        var channel = new Option<string?>("--channel") { Description = "Only this channel." };
        var command = new Command("channels", "Report what every dialog looks like on every channel: messages, cuts, segments and price.") { brief, channel };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetValue(channel), parsed.GetValue(brief), Console.Out, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, string? channel, bool brief, TextWriter output, CancellationToken cancellationToken)
    {
        var configuration = ServerConfiguration.CreateBuilder(settings).Configuration;
        var profiles = AllChannels.Profiles(configuration);
        if (channel is not null && !profiles.ContainsKey(channel))
        {
            await Console.Error.WriteLineAsync($"There is no channel {channel}. There are {string.Join(", ", profiles.Keys)}.");
            return 1;
        }

        var services = NobodysShop.AddTo(new ServiceCollection())
            .AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddSingleton<ICustomerData, NobodysData>()
            .AddAssistant(configuration).AddDialogs();
        await using var provider = services.BuildServiceProvider();
        var chosen = profiles.Where(profile => channel is null || profile.Key == channel).ToDictionary(StringComparer.Ordinal);
        var progress = new Progress<string>(name => Console.Error.WriteLine($"Walked through all dialogs on {name}."));
        var rows = await ParityReport.MakeAsync(provider, chosen, progress, cancellationToken);
        foreach (var name in chosen.Keys)
            await WriteAsync(name, [.. rows.Where(row => row.Channel == name)], brief, output);
        return rows.Any(row => row.Problems.Count > 0) ? 1 : 0;
    }

    private static async Task WriteAsync(string channel, List<ParityRow> rows, bool brief, TextWriter output)
    {
        var problems = rows.Count(row => row.Problems.Count > 0);
        var cost = rows.Sum(row => row.Price) is > 0 and var sum ? string.Create(CultureInfo.InvariantCulture, $", {rows.Sum(row => row.Segments)} segments, {sum:0.00##} {rows[0].Currency}") : "";
        await output.WriteLineAsync($"{channel}: {rows.Count} messages of {rows.Select(row => row.Dialog).Distinct(StringComparer.Ordinal).Count()} dialogs, sent as {rows.Sum(row => row.Messages)}{cost}; {rows.Count(row => row.Cuts.Count > 0)} cut, {problems} with a problem.");
        foreach (var row in rows.Where(row => !brief || row.Cuts.Count + row.Problems.Count > 0))
        {
            var price = row.Price > 0 ? string.Create(CultureInfo.InvariantCulture, $", {row.Segments} segments, {row.Price:0.00##} {row.Currency}") : "";
            await output.WriteLineAsync($"  {row.Dialog} ({row.Language}): {Shorten(row.Text)} [{row.Messages} messages{price}]");
            foreach (var cut in row.Cuts)
                await output.WriteLineAsync($"    cut: {cut}");
            foreach (var problem in row.Problems)
                await output.WriteLineAsync($"    PROBLEM: {problem}");
        }
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= ShownText ? line : line[..ShownText] + "…";
    }

    /// <summary>Of somebody who only walks through nothing is kept.</summary>
    private sealed class NobodysData : ICustomerData
    {
        private static readonly CustomerDataSummary Nothing = new(0, 0, 0, 0, 0);

        public Task<ConversationKey?> FindConversationAsync(string text, CancellationToken cancellationToken) => Task.FromResult<ConversationKey?>(null);

        public Task<CustomerDataSummary> SummariseAsync(ConversationKey conversation, CancellationToken cancellationToken) => Task.FromResult(Nothing);

        public Task ExportAsync(ConversationKey conversation, Stream destination, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<CustomerDataSummary> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken) => Task.FromResult(Nothing);
    }
}
