using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace RetailMessenger.EndToEndTests.Clients;

/// <summary>A customer behind the client library that shops' developers use, in Node.js: told what to do and heard line by line.</summary>
internal sealed class DirectLineJs : IAsyncDisposable
{
    public const int Online = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _node;
    private readonly Channel<JsonElement> _heard = Channel.CreateUnbounded<JsonElement>();
    private readonly List<JsonElement> _activities = [];

    private DirectLineJs(Process node) => _node = node;

    /// <summary>The messages of the bot so far, each activity once.</summary>
    public IEnumerable<string> FromBot => _activities.Where(IsFromBot).Select(activity => activity.GetProperty("text").GetString()!);

    /// <summary>Ids of all activities so far, as often as they were heard.</summary>
    public IEnumerable<string> Ids => _activities.Select(activity => activity.GetProperty("id").GetString()!);

    /// <summary>Starts Node.js with the library and opens a conversation.</summary>
    public static DirectLineJs Open(object options)
    {
        // Node.js 20 has a WebSocket only when it is asked for; later ones have it anyway.
        var start = new ProcessStartInfo("node", ["--experimental-websocket", "--no-warnings", Path.Combine(AppContext.BaseDirectory, "client.cjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var client = new DirectLineJs(Process.Start(start) ?? throw new InvalidOperationException("Node.js could not be started."));
        client._node.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } json)
                client._heard.Writer.TryWrite(JsonDocument.Parse(json).RootElement);
            else
                client._heard.Writer.TryComplete();
        };
        client._node.BeginOutputReadLine();
        client.Tell(new { open = options });
        return client;
    }

    public void Say(string text) => Tell(new { say = text });

    /// <summary>Waits for a message of the bot that holds these words.</summary>
    public Task HearsAsync(string words, CancellationToken cancellationToken) =>
        UntilAsync(heard => heard.TryGetProperty("activity", out var activity) && IsFromBot(activity)
            && activity.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal), cancellationToken);

    public Task IsAsync(int status, CancellationToken cancellationToken) =>
        UntilAsync(heard => heard.TryGetProperty("status", out var now) && now.GetInt32() == status, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _node.Kill();
        await _node.WaitForExitAsync(CancellationToken.None);
        _node.Dispose();
    }

    private async Task UntilAsync(Func<JsonElement, bool> isAwaited, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        JsonElement heard;
        do
        {
            heard = await _heard.Reader.ReadAsync(limit.Token);
            if (heard.TryGetProperty("activity", out var activity))
                _activities.Add(activity);
        }
        while (!isAwaited(heard));
    }

    private void Tell(object command) => _node.StandardInput.WriteLine(JsonSerializer.Serialize(command));

    private static bool IsFromBot(JsonElement activity) =>
        activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("role").GetString() == "bot";
}
