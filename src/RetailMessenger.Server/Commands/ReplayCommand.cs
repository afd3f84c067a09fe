using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using RetailMessenger.Channels;
using RetailMessenger.Core.Webhooks;
using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Server.Commands;

/// <summary>Records incoming webhooks, and sends recorded ones again.</summary>
internal static class ReplayCommand
{
    private static readonly Uri Default = new("http://localhost:5000");

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The main job, with a recording.</summary>
    public static Command CreateRecord(string[] settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to which calls are added, a line each." };
        var command = new Command("record", "Serve, and record genuine webhooks without what would tell who wrote what.") { file };
        command.SetAction((parsed, cancellationToken) => RecordAsync(settings, parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    /// <summary>Sends a recording again.</summary>
    public static Command CreateReplay(string[] settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "The recording." };
        var to = new Option<Uri>("--to") { Description = "The server to call.", DefaultValueFactory = _ => Default, CustomParser = ReadAddress };
        var command = new Command("replay", "Send recorded webhooks again, signed with the secrets that are configured.") { file, to };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), Console.Out, cancellationToken));
        return command;
    }

    private static async Task<int> RecordAsync(string[] settings, FileInfo file, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync($"Webhooks are recorded in {file.FullName}.");
        return await ServeCommand.RunAsync([.. settings, $"--Channels:Recording:File={file.FullName}"], cancellationToken);
    }

    private static Uri? ReadAddress(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError($"{result.Tokens[0].Value} is no address: write one such as {Default}.");
        return null;
    }

    private static async Task<int> RunAsync(string[] settings, FileInfo file, Uri server, TextWriter output, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}. Make one with: record {file.Name}");
            return 1;
        }

        var configuration = ServerConfiguration.CreateBuilder(settings).Configuration;
        await using var provider = new ServiceCollection().AddLogging().AddChannels(configuration).BuildServiceProvider();
        var replays = provider.GetServices<IWebhookReplay>().ToList();
        var signedServer = Uri.TryCreate(configuration["Server:PublicUrl"], UriKind.Absolute, out var address) ? address : server;
        using var http = new HttpClient();
        var (run, sent, good) = (Guid.NewGuid().ToString("N")[..8], 0, 0);

        // Read at once: the server that is called may record into the very same file.
        foreach (var line in await File.ReadAllLinesAsync(file.FullName, cancellationToken))
        {
            if (JsonSerializer.Deserialize<RecordedCall>(line, Web) is not { } call)
                continue;
            if (replays.Find(replay => replay.Knows(call)) is not { } replay)
            {
                await Console.Error.WriteLineAsync($"{call.Path} is of a network that is not configured: set its keys under Channels.");
                return 1;
            }

            using var request = replay.Prepare(call, server, signedServer, run);
            sent++;
            try
            {
                using var response = await http.SendAsync(request, cancellationToken);
                good += response.IsSuccessStatusCode ? 1 : 0;
                await output.WriteLineAsync($"{call.Time:u}  {call.Path}  {(int)response.StatusCode}");
            }
            catch (HttpRequestException exception)
            {
                await Console.Error.WriteLineAsync($"{server} does not answer: {exception.Message} Start the server, or name another one with --to.");
                return 1;
            }
        }

        await output.WriteLineAsync($"{sent} sent, {good} taken.");
        return sent == good ? 0 : 1;
    }
}
